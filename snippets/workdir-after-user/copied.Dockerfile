FROM busybox:1.37
USER 10001:10001
WORKDIR /srv/data
# COPY ignores USER.
COPY app.conf conf/
