FROM busybox:1.37
ADD archive tool.tar.gz /opt/
