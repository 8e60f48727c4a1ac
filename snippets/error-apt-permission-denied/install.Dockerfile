FROM debian:trixie-slim
USER 10001:10001
RUN apt-get install -y --no-install-recommends jq
