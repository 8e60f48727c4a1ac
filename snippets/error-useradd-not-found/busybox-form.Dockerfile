FROM busybox:1.37-musl
RUN addgroup -g 10001 app && adduser -D -H -u 10001 -G app app
USER 10001:10001
CMD ["id", "-un"]
