FROM busybox:1.37 AS context
RUN echo built >/result
