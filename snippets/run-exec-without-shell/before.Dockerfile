FROM scratch
COPY --from=busybox:1.37 /bin/busybox /tools/
RUN /tools/busybox mkdir -m 1777 /tmp
