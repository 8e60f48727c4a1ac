FROM busybox:1.37-musl
USER 10001:10001
CMD ["sh", "-c", "mkdir -p ~/.cache && echo $HOME"]
