FROM busybox:1.37
ARG FEED
ADD --link ${FEED}/site.git?branch=main&keep-git-dir=true /site
