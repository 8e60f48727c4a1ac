FROM busybox:1.37
COPY ../shared/settings.toml /etc/hello/
USER 10001:10001
CMD ["cat", "/etc/hello/settings.toml"]
