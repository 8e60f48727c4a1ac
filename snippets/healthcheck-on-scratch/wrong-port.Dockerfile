FROM scratch
COPY --from=busybox:1.37 /bin/httpd /bin/wget /
COPY index.html /www/
HEALTHCHECK --interval=1s --start-interval=1s --retries=1 \
  CMD ["/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:80/"]
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
