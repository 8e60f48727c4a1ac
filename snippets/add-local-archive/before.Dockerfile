FROM busybox:1.37
ADD tool.tar.gz /opt/
