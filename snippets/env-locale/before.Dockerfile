FROM debian:trixie-slim
CMD ["sh", "-c", "echo Zoë | grep --only-matching '^...$'"]
