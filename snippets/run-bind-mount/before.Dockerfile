FROM busybox:1.37
COPY archive /tmp/archive
RUN cat /tmp/archive/*.txt > /joined.txt && rm -r /tmp/archive
