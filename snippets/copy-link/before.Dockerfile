FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --link --chown=33:33 greet.sh /bin/
CMD ["greet.sh"]
