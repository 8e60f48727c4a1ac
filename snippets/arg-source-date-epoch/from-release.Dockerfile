# syntax=docker/dockerfile:1
ARG SOURCE_DATE_EPOCH=release FEED=https://downloads.example.com
FROM scratch AS release
ARG FEED
ADD ${FEED}/release.tar.gz /

FROM busybox:1.37
COPY --from=release / /
ARG SOURCE_DATE_EPOCH
RUN date -u -d @$SOURCE_DATE_EPOCH +%F > /built
