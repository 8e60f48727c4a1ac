# hadolint: DL3006
FROM debian
USER 10001:10001
CMD ["echo", "hello"]
