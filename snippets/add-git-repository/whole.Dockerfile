FROM busybox:1.37
ARG FEED
ADD --exclude=src ${FEED}/site.git /site
