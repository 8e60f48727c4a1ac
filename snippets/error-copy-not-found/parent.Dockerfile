FROM busybox:1.37
COPY ../shared/settings.toml /etc/hello/
CMD ["cat", "/etc/hello/settings.toml"]
