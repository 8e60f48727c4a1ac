FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends less
# The lists are in the layer below and stay there.
RUN rm -rf /var/lib/apt/lists/*
CMD ["less", "--version"]
