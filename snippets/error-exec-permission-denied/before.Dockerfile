FROM busybox:1.37
COPY start.sh /usr/bin/
USER 10001:10001
CMD ["/usr/bin/start.sh"]
