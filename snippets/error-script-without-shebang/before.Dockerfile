FROM busybox:1.37
COPY bare.sh /start.sh
CMD ["/start.sh"]
