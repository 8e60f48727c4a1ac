FROM busybox:1.37-musl
COPY seting.toml /
