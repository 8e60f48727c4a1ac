FROM busybox:1.37
COPY . /app
RUN sha256sum /app/.env && rm /app/.env /app/deploy.key
CMD ["ls", "-A", "/app"]
