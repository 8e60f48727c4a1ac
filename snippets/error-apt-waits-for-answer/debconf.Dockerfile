FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends tzdata-legacy \
 && rm -rf /var/lib/apt/lists/*
