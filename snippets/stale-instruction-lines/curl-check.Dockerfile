FROM busybox:1.37-musl
USER 10001:10001
HEALTHCHECK --interval=1s --retries=1 \
    CMD curl -f http://localhost:8080/ || exit 1
CMD ["httpd", "-f", "-p", "8080", "-h", "/tmp"]
