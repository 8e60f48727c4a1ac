FROM debian:trixie-slim
SHELL ["/bin/bash", "-c"]
ENTRYPOINT [[ -e /etc/debian_version ]] && echo "bash"
