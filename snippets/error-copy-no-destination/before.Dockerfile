FROM busybox:1.37
COPY app.conf
