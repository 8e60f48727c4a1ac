FROM busybox:1.37
COPY tool.tar.gz /opt/
