FROM busybox:1.37-musl
# Debian's program wants glibc's loader, and this base is a musl one.
COPY --from=debian:trixie-slim /usr/bin/env /usr/local/bin/debian-env
USER 10001:10001
CMD ["/usr/local/bin/debian-env"]
