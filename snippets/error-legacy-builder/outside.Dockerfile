FROM busybox:1.37-musl
COPY ../settings.toml /
