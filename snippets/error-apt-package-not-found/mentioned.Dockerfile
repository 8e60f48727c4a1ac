FROM debian:trixie-slim
RUN apt-get install -y --no-install-recommends less
CMD ["less", "--version"]
