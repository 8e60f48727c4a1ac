FROM busybox:1.37
ARG FEED
COPY ${FEED}/site.git /srv/
