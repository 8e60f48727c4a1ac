FROM debian:trixie-slim
COPY greet.conf /etc/
COPY --chown=www-data:www-data greet.sh /bin/
USER 10001:10001
CMD ["greet.sh"]
