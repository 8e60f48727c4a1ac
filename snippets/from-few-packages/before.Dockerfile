FROM debian:trixie-slim
COPY --from=busybox:1.37 /bin/httpd /httpd
USER 65532:65532
ENTRYPOINT ["/httpd", "-f", "-p", "8080", "-h", "/"]
