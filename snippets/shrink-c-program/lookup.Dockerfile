FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
# Asks glibc for a user's name. The linker warns; the program still builds.
COPY lookup.c .
RUN gcc -O2 -static -s -o /lookup lookup.c

FROM scratch
COPY --from=build /lookup /
USER 65532:65532
CMD ["/lookup"]
