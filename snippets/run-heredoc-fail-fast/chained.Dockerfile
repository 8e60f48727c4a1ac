FROM debian:trixie-slim
ARG NAME=app
RUN useradd --uid=10001 "$NAME" \
 && echo "$NAME was here" >/etc/motd
CMD ["cat", "/etc/motd"]
