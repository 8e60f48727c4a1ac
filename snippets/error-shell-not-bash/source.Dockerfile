FROM debian:trixie-slim
RUN source /etc/os-release
