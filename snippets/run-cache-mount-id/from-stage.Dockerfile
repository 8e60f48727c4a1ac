FROM busybox:1.37 AS seed
RUN mkdir /data && echo "from the stage" > /data/file

FROM busybox:1.37
RUN --mount=type=cache,id=demo-seed,target=/cache,from=seed,source=/data \
    cat /cache/file > /seen
RUN --mount=type=cache,id=demo-seed,target=/cache \
    ls /cache > /without-from
