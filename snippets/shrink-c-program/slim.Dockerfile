FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
COPY hello.c .
RUN gcc -O2 -o /hello hello.c

FROM debian:trixie-slim
COPY --from=build /hello /
USER 10001:10001
CMD ["/hello"]
