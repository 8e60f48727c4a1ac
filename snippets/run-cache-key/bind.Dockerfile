FROM busybox:1.37
RUN --mount=source=script.sh,target=/script.sh \
    /bin/sh /script.sh > /result
