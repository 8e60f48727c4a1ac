FROM debian:trixie-slim
COPY rootfs/ /
CMD ["hello"]
