FROM busybox:1.37 AS assets
COPY --from=server /server /

FROM busybox:1.37 AS server
COPY --from=assets /assets /
