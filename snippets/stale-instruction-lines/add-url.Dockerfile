FROM busybox:1.37-musl
ARG FEED
ADD ${FEED}/files/tool.tar.gz /opt/
