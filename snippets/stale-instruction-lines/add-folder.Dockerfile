FROM busybox:1.37-musl
ADD . /app
