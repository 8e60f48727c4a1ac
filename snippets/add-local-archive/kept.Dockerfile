FROM busybox:1.37
ADD --unpack=false tool.tar.gz /opt/
