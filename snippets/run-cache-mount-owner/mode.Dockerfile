FROM busybox:1.37
USER 10001:10001
RUN --mount=type=cache,target=/cache,id=demo-mode,mode=1777 \
    touch /cache/file && stat -c '%a %u %g' /cache > /tmp/owner
