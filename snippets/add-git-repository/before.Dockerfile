FROM busybox:1.37
ARG FEED
ADD ${FEED}/site.git#v1.0.0:docs /docs
