FROM busybox:1.37 AS assets
RUN echo assets > /assets

FROM busybox:1.37
ARG STAGE=assets
COPY --from=${STAGE} /assets /
