FROM busybox:1.37
COPY . /app
CMD ["cat", "/app/.env"]
