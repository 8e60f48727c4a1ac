FROM busybox:1.37
ARG FEED
ADD ${FEED}/site.git?tag=v1.0.0&submodules=false /site
