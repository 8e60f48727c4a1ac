FROM debian:trixie-slim
# curl only recommends ca-certificates, so it comes without them.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/*
CMD ["curl", "--version"]
