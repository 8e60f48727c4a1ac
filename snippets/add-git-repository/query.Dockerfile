FROM busybox:1.37
ARG FEED
ARG COMMIT=376aba9f90e3dc759c3b73594ebe8450b832f14f
ADD ${FEED}/site.git?ref=v1.0.0&subdir=docs&checksum=$COMMIT /docs
