FROM busybox:1.37
ARG FEED
ADD ${FEED}/files/app.conf /etc/other.conf
