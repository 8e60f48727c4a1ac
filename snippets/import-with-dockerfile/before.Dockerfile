FROM busybox:1.37 AS rootfs

# As docker import does it: the files, and nothing else.
FROM scratch
COPY --from=rootfs / /
