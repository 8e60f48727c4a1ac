FROM busybox:1.37
RUN mkdir -m 750 /data && chown 10001:10001 /data
# Every container without a volume of its own gets an anonymous one.
VOLUME /data
USER 10001:10001
CMD ["sh", "-c", "echo kept > /data/note && cat /data/note"]
