FROM debian:trixie-slim
RUN sed -i s/deb.debian.org/mirror.example.com/ /etc/apt/sources.list
