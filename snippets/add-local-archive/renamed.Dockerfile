FROM busybox:1.37
ADD notes.txt /opt/
