FROM busybox:1.37
COPY serve.sh /usr/bin/
ARG SIGNAL=quit
STOPSIGNAL $SIGNAL
CMD ["serve.sh"]
