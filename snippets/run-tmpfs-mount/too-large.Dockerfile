FROM busybox:1.37
RUN --mount=type=tmpfs,target=/scratch,size=1m \
    head -c 3000000 /dev/zero > /scratch/file
