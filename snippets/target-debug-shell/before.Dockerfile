FROM gcr.io/distroless/static-debian13:debug-nonroot
COPY --from=busybox:1.37 /bin/httpd /app/httpd
ENTRYPOINT ["/app/httpd", "-f", "-p", "8080", "-h", "/app"]
