FROM scratch
RUN --mount=from=busybox:1.37-musl,source=/bin,target=/tools \
    /tools/busybox mkdir -m 1777 /tmp
