FROM scratch
# Linked against glibc, which is not in this image.
RUN --mount=from=busybox:1.37,source=/bin,target=/tools \
    ["/tools/busybox", "mkdir", "-m", "1777", "/tmp"]
