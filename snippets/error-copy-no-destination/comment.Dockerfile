FROM busybox:1.37
COPY app.conf /etc/app.conf # the configuration
