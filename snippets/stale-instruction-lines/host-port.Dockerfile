FROM busybox:1.37-musl
EXPOSE 80:8080
