FROM debian:trixie-slim
RUN apk add jq
