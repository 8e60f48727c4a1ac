FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --link --chown=www-data:www-data greet.sh /usr/bin/
CMD ["greet.sh"]
