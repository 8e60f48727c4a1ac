FROM debian:trixie-slim
COPY rootfs/ /
USER 10001:10001
CMD ["hello"]
