FROM busybox:1.37
VOLUME ["/data"]
RUN touch /data/file
