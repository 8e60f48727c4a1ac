FROM busybox:1.37
ARG FEED
ADD ${FEED}/files/tool.tar.gz /opt/
