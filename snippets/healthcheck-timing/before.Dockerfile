FROM busybox:1.37
COPY serve.sh /usr/bin/
# Defaults: the first check comes after 30 s.
HEALTHCHECK CMD test -e /ready
CMD ["serve.sh"]
