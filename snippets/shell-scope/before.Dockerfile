FROM debian:trixie-slim
RUN [[ -e /etc/debian_version ]] && touch /checked
