# hadolint: DL3047 and DL4001
FROM busybox:1.37-musl
ARG FEED
RUN wget -O /tool.tar.gz $FEED/files/tool.tar.gz
RUN if command -v curl; then curl -fsSO $FEED/files/tool.tar.gz; fi
