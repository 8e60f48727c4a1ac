FROM busybox:1.37
RUN --mount=type=tmpfs,target=/scratch,size=1m \
    dd if=/dev/zero of=/scratch/file bs=1M count=3
