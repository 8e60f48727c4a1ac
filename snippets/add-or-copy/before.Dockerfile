FROM busybox:1.37
ADD app.conf data.tar.gz /srv/
