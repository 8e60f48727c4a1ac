FROM busybox:1.37
ENV LOG_LEVEL=debug
RUN env > /build-environment
RUN unset LOG_LEVEL
