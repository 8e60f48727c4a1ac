FROM debian:trixie-slim
COPY vendor.sources /etc/apt/sources.list.d/
RUN apt-get update
