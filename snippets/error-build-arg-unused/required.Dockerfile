FROM busybox:1.37-musl
ARG VERSION
LABEL org.opencontainers.image.version=${VERSION?}
