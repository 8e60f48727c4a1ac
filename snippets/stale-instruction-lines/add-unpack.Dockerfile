FROM busybox:1.37-musl
ARG FEED
ADD --unpack=true ${FEED}/files/tool.tar.gz /opt/
