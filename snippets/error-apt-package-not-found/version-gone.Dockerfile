FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends jq=1.6-2.1 \
 && rm -rf /var/lib/apt/lists/*
USER 10001:10001
CMD ["jq", "--version"]
