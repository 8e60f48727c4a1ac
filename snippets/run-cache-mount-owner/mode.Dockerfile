FROM busybox:1.37
RUN --mount=type=cache,target=/cache,id=demo-wide,mode=0777 \
    stat -c '%a %u %g' /cache > /wide
RUN --mount=type=cache,target=/cache,id=demo-narrow,mode=0700 \
    stat -c '%a %u %g' /cache > /narrow
