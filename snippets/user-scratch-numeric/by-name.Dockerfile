FROM scratch
COPY --from=busybox:1.37-musl /bin/httpd /httpd
COPY index.html /www/
USER app
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
