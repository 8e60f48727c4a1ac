FROM busybox:1.37
COPY start.sh /start.sh
ENTRYPOINT ["/start.sh"]
