FROM busybox:1.37-musl
WORKDIR /app /data
