FROM busybox:1.37
RUN adduser -D -u 10001 app
USER app
CMD ["id"]
