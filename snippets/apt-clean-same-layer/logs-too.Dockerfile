FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends less \
 && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/debconf/*-old \
           /var/lib/dpkg/*-old
CMD ["less", "--version"]
