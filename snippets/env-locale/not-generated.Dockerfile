FROM debian:trixie-slim
ENV LANG=de_DE.UTF-8
CMD ["sh", "-c", "echo Zoë | grep --only-matching '^...$'"]
