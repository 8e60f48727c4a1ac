FROM busybox:1.37
COPY app.conf /etc/app
COPY defaults /etc/app
