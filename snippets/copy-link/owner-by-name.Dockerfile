FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --link --chown=www-data:www-data greet.sh /usr/bin/
USER 10001:10001
CMD ["greet.sh"]
