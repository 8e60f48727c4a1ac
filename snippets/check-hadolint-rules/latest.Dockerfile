# hadolint: DL3007
FROM debian:latest
USER 10001:10001
CMD ["echo", "hello"]
