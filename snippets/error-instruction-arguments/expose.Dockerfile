FROM busybox:1.37-musl
EXPOSE
