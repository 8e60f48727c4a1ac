FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends docker-registry \
    && rm -rf /var/lib/apt/lists/* \
    && chown -R 10001:10001 /var/lib/docker-registry
# Debian's own file asks for a password; this one is for loopback only.
COPY <<EOF /etc/docker/registry/config.yml
version: 0.1
storage: {filesystem: {rootdirectory: /var/lib/docker-registry}}
http: {addr: ":5000"}
EOF
USER 10001:10001
CMD ["docker-registry", "serve", "/etc/docker/registry/config.yml"]
