FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --chown=www-data:www-data greet.sh /bin/
CMD ["greet.sh"]
