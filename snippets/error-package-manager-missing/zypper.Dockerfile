FROM debian:trixie-slim
RUN zypper install jq && zypper dist-upgrade
