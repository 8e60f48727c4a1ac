FROM busybox:1.37
CMD ["sleep", 1]
