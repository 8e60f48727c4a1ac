FROM debian:trixie-slim
COPY --chmod=755 serve.sh /usr/local/bin/
USER 10001:10001
CMD ["serve.sh"]
