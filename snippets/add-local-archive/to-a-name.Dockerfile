FROM busybox:1.37
ADD tool.tar.gz /opt/tool.tar.gz
