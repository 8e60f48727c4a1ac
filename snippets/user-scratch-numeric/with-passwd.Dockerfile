FROM scratch
COPY --from=busybox:1.37-musl /bin/httpd /httpd
COPY index.html /www/
# One line is enough to give the number a name.
COPY passwd /etc/passwd
USER app
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
