FROM busybox:1.37-musl
WORKDIR /app
USER 10001:10001
CMD ["sh", "-c", "mkdir data && echo saved > data/file && cat data/file"]
