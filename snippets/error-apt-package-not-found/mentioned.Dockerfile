FROM debian:trixie-slim
RUN apt-get install -y --no-install-recommends less
USER 10001:10001
CMD ["less", "--version"]
