FROM busybox:1.37
USER 10001:10001
CMD bash -c "echo hello"
