FROM debian:trixie-slim
ENV LANG=de_DE.UTF-8
USER 10001:10001
CMD ["sh", "-c", "echo Zoë | grep --only-matching '^...$'"]
