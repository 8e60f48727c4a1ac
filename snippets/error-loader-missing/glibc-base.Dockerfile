FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=debian:trixie-slim /usr/bin/env /usr/local/bin/debian-env
CMD ["/usr/local/bin/debian-env"]
