FROM busybox:1.37
WORKDIR /work
RUN --mount=target=/work touch /work/archive/new.txt
