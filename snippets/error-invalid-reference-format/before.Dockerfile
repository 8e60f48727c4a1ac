FROM BusyBox:1.37-musl
USER 10001:10001
CMD ["echo", "built"]
