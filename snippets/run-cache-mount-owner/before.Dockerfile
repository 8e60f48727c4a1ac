FROM busybox:1.37
USER 10001:10001
RUN --mount=type=cache,target=/cache,id=demo-root \
    touch /cache/file
