FROM busybox:1.37
COPY serve.sh /usr/bin/
# The defaults: the first check runs after 30 s.
HEALTHCHECK CMD test -e /ready
CMD ["serve.sh"]
