FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=busybox:1.37 /bin/httpd /httpd
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/"]
