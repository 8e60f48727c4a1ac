FROM busybox:1.37
COPY start.sh /usr/bin/
CMD ["/usr/bin/start.sh"]
