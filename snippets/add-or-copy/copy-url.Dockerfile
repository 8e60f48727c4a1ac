FROM busybox:1.37
ARG FEED
COPY ${FEED}/files/app.conf /srv/
