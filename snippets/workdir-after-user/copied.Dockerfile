FROM busybox:1.37
USER 10001:10001
WORKDIR /srv/data
# COPY does not ask who USER is.
COPY app.conf conf/
