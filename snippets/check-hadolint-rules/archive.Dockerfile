# hadolint: DL3010
FROM busybox:1.37-musl
COPY tool.tar.gz /opt/
RUN tar -C /opt -xzf /opt/tool.tar.gz && rm /opt/tool.tar.gz
