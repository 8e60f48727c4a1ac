FROM busybox:1.37
COPY bare.sh /start.sh
USER 10001:10001
CMD ["/start.sh"]
