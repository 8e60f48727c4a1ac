FROM debian:trixie-slim
COPY orphans.awk /
CMD ["awk", "-f", "/orphans.awk"]
