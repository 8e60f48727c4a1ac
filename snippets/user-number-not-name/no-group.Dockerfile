FROM busybox:1.37
# Not in /etc/passwd, and no group given: the group is 0.
USER 10001
CMD ["id"]
