FROM busybox:1.37
ARG TARGETSTAGE
RUN echo "$TARGETSTAGE" > /built-for
