FROM debian:trixie-slim
ARG NAME=app
RUN <<EOF
useradd --uid=10001 "$NAME"
echo "$NAME was here" >/etc/motd
EOF
USER 10001:10001
CMD ["cat", "/etc/motd"]
