FROM debian:trixie-slim
RUN apt-get update \
 && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y --no-install-recommends jq
USER 10001:10001
CMD ["jq", "--version"]
