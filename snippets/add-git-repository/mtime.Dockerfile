# syntax=docker/dockerfile:1
FROM busybox:1.37
ARG FEED
ADD ${FEED}/site.git?mtime=commit /site
CMD ["stat", "-c", "%y", "/site/build.sh"]
