FROM busybox:1.37
RUN --mount=target=/work,rw touch /work/archive/new.txt \
 && ls /work/archive > /during
RUN --mount=target=/work,readwrite=true ls /work/archive > /after
