FROM busybox:1.37
# No entry in /etc/passwd and no group: the group becomes 0.
USER 10001
CMD ["id"]
