# hadolint: DL3046
FROM debian:trixie-slim
RUN useradd -u 1000000 app
