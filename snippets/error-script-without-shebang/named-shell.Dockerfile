FROM busybox:1.37
COPY bare.sh /start.sh
CMD ["sh", "/start.sh"]
