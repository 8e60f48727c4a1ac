FROM debian:trixie-slim
# Four commands that find nothing to delete.
RUN apt-get update \
 && apt-get install -y --no-install-recommends less \
 && apt-get autoremove -y \
 && apt-get autoclean \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/* /usr/share/doc/less /tmp/* /var/tmp/*
CMD ["less", "--version"]
