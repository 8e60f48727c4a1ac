FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends jq \
 && rm -rf /var/lib/apt/lists/*
# What ldd lists beyond the C library, in a folder of its own.
RUN mkdir /jq \
 && cp /usr/bin/jq $(ldd /usr/bin/jq | grep -oE '/\S+/lib(jq|onig)\S+') /jq/

FROM debian:trixie-slim
COPY --from=build /jq/ /opt/jq/
ENV LD_LIBRARY_PATH=/opt/jq
USER 10001:10001
CMD ["/opt/jq/jq", "--version"]
