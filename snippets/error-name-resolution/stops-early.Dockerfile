FROM debian:trixie-slim
RUN --network=none apt-get update --error-on=any && apt-get install -y jq
