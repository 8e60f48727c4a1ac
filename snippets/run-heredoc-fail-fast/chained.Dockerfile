FROM debian:trixie-slim
ARG NAME=app
RUN useradd --uid=10001 "$NAME" \
 && echo "$NAME was here" >/etc/motd
USER 10001:10001
CMD ["cat", "/etc/motd"]
