FROM debian:trixie-slim
RUN --network=none apt-get update && apt-get install -y jq
