FROM busybox:1.37
ARG LOG_LEVEL=debug
RUN env > /build-environment
