FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install --no-install-recommends jq tzdata-legacy \
 && rm -rf /var/lib/apt/lists/*
