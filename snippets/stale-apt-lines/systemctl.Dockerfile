FROM debian:trixie-slim
RUN systemctl enable nginx
