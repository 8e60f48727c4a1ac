FROM debian:trixie-slim
USER 10001:10001
RUN apt-get update \
 && apt-get install -y --no-install-recommends jq \
 && rm -rf /var/lib/apt/lists/*
CMD ["jq", "--version"]
