FROM debian:trixie-slim
RUN locale-gen en_US.UTF-8
