FROM debian:trixie-slim
# One level too high: /var/lib/apt also records what is installed, and why.
RUN --mount=type=bind,source=keep.conf,target=/etc/apt/apt.conf.d/docker-clean \
    --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl
USER 10001:10001
CMD ["curl", "--version"]
