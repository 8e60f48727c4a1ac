FROM busybox:1.37
COPY serve.sh /usr/bin/
ENV DELAY=6
HEALTHCHECK --interval=100ms --retries=1 \
  CMD test -e /ready || { echo "not yet"; exit 1; }
CMD ["serve.sh"]
