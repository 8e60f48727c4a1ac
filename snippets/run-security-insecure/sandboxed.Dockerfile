# syntax=docker/dockerfile:1
FROM busybox:1.37
RUN --security=sandbox grep -c '^NoNewPrivs' /proc/self/status > /result
