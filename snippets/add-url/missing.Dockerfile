FROM busybox:1.37
ARG FEED
ADD ${FEED}/files/no-such-file /opt/
