FROM scratch
ARG VERSION=1.2.0
LABEL org.opencontainers.image.version='$VERSION'
