# syntax=docker/dockerfile:1.27
FROM busybox:1.37
RUN --device=example.com/gpu=all echo built > /result
