FROM busybox:1.37
COPY app.conf extra.conf /etc/app/
