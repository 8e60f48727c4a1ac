FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends docker-compose-plugin \
 && rm -rf /var/lib/apt/lists/*
