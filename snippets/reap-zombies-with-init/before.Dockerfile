FROM debian:trixie-slim
COPY orphans.awk /
USER 10001:10001
CMD ["awk", "-f", "/orphans.awk"]
