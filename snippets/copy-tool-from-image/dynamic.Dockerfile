# A dynamic program needs its libraries too, and static has none.
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=debian:trixie-slim /usr/bin/cat /usr/bin/cat
ENTRYPOINT ["cat"]
