FROM scratch
COPY --from=busybox:1.37 /bin/httpd /httpd
COPY index.html /www/
HEALTHCHECK --interval=1s --start-interval=1s --retries=1 \
  CMD curl --fail http://127.0.0.1:8080/ || exit 1
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
