FROM busybox:1.37
CMD bash -c "echo hello"
