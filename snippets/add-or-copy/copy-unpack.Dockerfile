FROM busybox:1.37
COPY --unpack=true data.tar.gz /srv/
