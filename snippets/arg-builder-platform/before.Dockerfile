FROM busybox:1.37
RUN echo "the builder runs on $BUILDOS" >/result
