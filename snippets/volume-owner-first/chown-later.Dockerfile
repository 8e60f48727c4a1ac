FROM busybox:1.37
VOLUME /data
RUN mkdir -p /data && chown 10001:10001 /data
USER 10001:10001
CMD ["sh", "-c", "echo kept > /data/note && cat /data/note"]
