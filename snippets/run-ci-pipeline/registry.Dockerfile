FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      apache2-utils docker-registry \
 && rm -rf /var/lib/apt/lists/* \
 && chown -R 10001:10001 /var/lib/docker-registry
# The hash of a password, for a registry on loopback that lives for a minute.
RUN --mount=type=secret,id=password,required=true \
    htpasswd -iBn ci </run/secrets/password >/etc/docker/registry/htpasswd
COPY <<EOF /etc/docker/registry/config.yml
version: 0.1
storage: {filesystem: {rootdirectory: /var/lib/docker-registry}}
http: {addr: ":5000"}
auth: {htpasswd: {realm: try, path: /etc/docker/registry/htpasswd}}
EOF
USER 10001:10001
CMD ["docker-registry", "serve", "/etc/docker/registry/config.yml"]
