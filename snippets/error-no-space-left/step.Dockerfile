FROM busybox:1.37-musl
RUN --mount=type=tmpfs,target=/scratch,size=4m \
    dd if=/dev/zero of=/scratch/block bs=1M count=8
