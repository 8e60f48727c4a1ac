FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --link --chmod=0755 --chown=33:33 greet.sh /bin/
USER 10001:10001
CMD ["greet.sh"]
