FROM busybox:1.37
COPY . /app
USER 10001:10001
CMD ["cat", "/app/.env"]
