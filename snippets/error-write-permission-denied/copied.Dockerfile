FROM busybox:1.37-musl
COPY app.db /app/data/
USER 10001:10001
CMD ["sh", "-c", "echo more >> /app/data/app.db"]
