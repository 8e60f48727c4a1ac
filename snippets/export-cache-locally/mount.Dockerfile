FROM busybox:1.37
RUN --mount=type=cache,target=/cache \
    if [ -e /cache/downloaded ]; then echo found; else echo missing; fi \
    && head -c 3000000 /dev/urandom >/cache/downloaded
