FROM debian:trixie-slim
RUN useradd --uid=1000660000 --no-log-init app
USER 1000660000:1000660000
