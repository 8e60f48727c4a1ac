FROM scratch
# This busybox is linked against glibc, which scratch does not have.
COPY --from=busybox:1.37 /bin/httpd /httpd
COPY index.html /www/
USER 65532:65532
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/www"]
