FROM busybox:1.37
# Memory under /work: what is left there cannot reach a layer.
RUN --mount=type=tmpfs,target=/work \
    head -c 20000000 /dev/urandom >/work/archive \
 && sha256sum /work/archive >/checksum
CMD ["cat", "/checksum"]
