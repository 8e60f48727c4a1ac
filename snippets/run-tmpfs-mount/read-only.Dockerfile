FROM busybox:1.37
RUN --mount=type=tmpfs,target=/scratch,ro touch /scratch/file
