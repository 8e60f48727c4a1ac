FROM busybox:1.37-musl
COPY data /data
CMD ["chown", "-R", "10001:10001", "/data"]
