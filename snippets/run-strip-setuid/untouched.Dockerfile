FROM debian:trixie-slim
USER 10001:10001
CMD ["tail", "-n", "50", "/etc/shadow"]
