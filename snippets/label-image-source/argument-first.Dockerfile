FROM busybox:1.37
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
# Doesn't use the argument, and still runs again for every commit.
RUN echo hello >/greeting
