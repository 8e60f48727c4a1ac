FROM debian:trixie-slim
COPY --link rootfs/ /
USER 10001:10001
CMD ["hello"]
