FROM busybox:1.37
USER app
RUN touch /tmp/file
