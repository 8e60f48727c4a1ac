FROM debian:trixie-slim
RUN apt-get update
RUN apt-get install -y curl ca-certificates
RUN rm -rf /var/lib/apt/lists/*
CMD ["curl", "--version"]
