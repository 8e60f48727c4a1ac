FROM busybox:1.37
COPY defaults/ /etc/app/
COPY app.conf /etc/app/
