ARG STAGE=assets
FROM busybox:1.37 AS assets
RUN echo assets > /assets

FROM ${STAGE} AS chosen

FROM busybox:1.37
COPY --from=chosen /assets /
