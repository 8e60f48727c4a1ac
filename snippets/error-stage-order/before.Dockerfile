FROM busybox:1.37 AS server
COPY --from=assets /assets /

FROM busybox:1.37 AS assets
RUN echo assets > /assets

FROM server
