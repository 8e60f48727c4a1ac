# A second Docker Engine, to try what happens on another machine.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      ca-certificates curl docker-buildx docker-cli docker-compose docker.io \
      iptables \
 && rm -rf /var/lib/apt/lists/*
VOLUME /var/lib/docker
CMD ["dockerd", "--host=unix:///run/docker.sock"]
