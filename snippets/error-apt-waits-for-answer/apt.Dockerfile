FROM debian:trixie-slim
RUN apt update \
 && apt install -y --no-install-recommends jq tzdata-legacy \
 && rm -rf /var/lib/apt/lists/*
