FROM debian:trixie-slim
COPY settings.json /tmp/
RUN jq -r .mode /tmp/settings.json > /mode
