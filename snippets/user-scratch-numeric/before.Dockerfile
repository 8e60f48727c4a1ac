FROM scratch
COPY --from=busybox:1.37 /bin/httpd /httpd
COPY index.html /www/
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
