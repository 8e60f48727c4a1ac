FROM debian:trixie-slim
ARG APT_MIRROR
# The line of many instructions: Debian has no such file since version 12.
RUN sed -i "s|http://[^/]*|$APT_MIRROR|" /etc/apt/sources.list \
 && apt-get update \
 && apt-get install --yes --no-install-recommends hello \
 && rm -rf /var/lib/apt/lists/*
USER 10001:10001
CMD ["hello"]
