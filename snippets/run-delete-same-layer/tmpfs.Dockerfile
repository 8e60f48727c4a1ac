FROM busybox:1.37
# /work is in memory: nothing in it reaches a layer.
RUN --mount=type=tmpfs,target=/work \
    head -c 20000000 /dev/urandom >/work/archive \
 && sha256sum /work/archive >/checksum
CMD ["cat", "/checksum"]
