# A base image that ends with its own USER.
FROM debian:trixie-slim AS vendor
USER 10001:10001

FROM vendor
USER 0
RUN apt-get update \
 && apt-get install -y --no-install-recommends jq \
 && rm -rf /var/lib/apt/lists/*
USER 10001:10001
CMD ["jq", "--version"]
