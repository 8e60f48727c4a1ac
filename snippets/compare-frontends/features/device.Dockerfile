FROM busybox:1.37
RUN --device=example.com/gpu=all true
