FROM busybox:1.37
COPY data /srv/data
