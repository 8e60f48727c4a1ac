# A Docker Engine in a container, to try settings of the daemon. The file goes
# to /etc/docker/daemon.json of your machines.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      ca-certificates curl docker-buildx docker-cli docker-compose docker.io \
      iptables \
 && rm -rf /var/lib/apt/lists/*
COPY broken.json /etc/docker/daemon.json
VOLUME /var/lib/docker
CMD ["dockerd", "--host=unix:///run/docker.sock"]
