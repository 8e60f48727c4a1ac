FROM debian:trixie-slim
RUN rm /etc/apt/apt.conf.d/docker-clean
# One level too high: /var/lib/apt also holds what apt knows of the image.
RUN --mount=type=bind,source=packages.txt,target=/tmp/packages.txt \
    --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update \
 && xargs apt-get install -y --no-install-recommends </tmp/packages.txt
CMD ["curl", "--version"]
