FROM busybox:1.37
COPY src/settings.toml /etc/hello/
CMD ["cat", "/etc/hello/settings.toml"]
