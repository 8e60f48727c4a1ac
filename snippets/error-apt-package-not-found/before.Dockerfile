FROM debian:trixie-slim
RUN apt-get install -y --no-install-recommends jq
CMD ["jq", "--version"]
