FROM busybox:1.37
RUN --mount=typ=cache,target=/cache,sharing=locked \
    echo hello > /cache/file && cp /cache/file /result
