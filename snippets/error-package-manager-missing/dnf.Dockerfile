FROM debian:trixie-slim
RUN dnf install jq
