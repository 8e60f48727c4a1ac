FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
COPY hello.c .
RUN gcc -O2 -o /hello hello.c

# libc and its loader, and no shell.
FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /hello /
USER 65532:65532
CMD ["/hello"]
