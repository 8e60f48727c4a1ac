FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends cosign \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /keys
RUN COSIGN_PASSWORD= cosign generate-key-pair
ENTRYPOINT ["cosign"]
