FROM busybox:1.37
COPY serve.sh /usr/bin/
STOPSIGNAL 3
CMD ["serve.sh"]
