FROM debian:trixie-slim
# Shorter, but images built on this one keep apt's downloads in their layers.
RUN rm /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl
USER 10001:10001
CMD ["curl", "--version"]
