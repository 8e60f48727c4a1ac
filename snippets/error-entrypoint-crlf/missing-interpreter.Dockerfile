FROM busybox:1.37
COPY bash.sh /start.sh
ENTRYPOINT ["/start.sh"]
