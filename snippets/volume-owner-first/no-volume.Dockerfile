FROM busybox:1.37
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
CMD ["sh", "-c", "echo kept > /data/note && cat /data/note"]
