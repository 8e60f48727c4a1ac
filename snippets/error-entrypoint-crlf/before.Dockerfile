FROM busybox:1.37
COPY start.sh /start.sh
USER 10001:10001
ENTRYPOINT ["/start.sh"]
