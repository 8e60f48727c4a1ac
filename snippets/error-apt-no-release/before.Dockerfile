FROM debian:trixie-slim
# What an image of Debian 10 has, whose support ended in 2024.
COPY buster.sources /etc/apt/sources.list.d/debian.sources
RUN apt-get update
