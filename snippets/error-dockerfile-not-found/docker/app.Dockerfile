FROM busybox:1.37-musl
COPY motd /etc/motd
USER 10001:10001
CMD ["cat", "/etc/motd"]
