FROM scratch
COPY --from=busybox:1.37-musl /bin/busybox /tools/
RUN ["/tools/busybox", "mkdir", "-m", "1777", "/tmp"]
