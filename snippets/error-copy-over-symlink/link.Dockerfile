FROM debian:trixie-slim
COPY --link rootfs/ /
CMD ["hello"]
