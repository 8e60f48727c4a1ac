# syntax=docker/dockerfile:1
FROM busybox:1.37
RUN mkdir /disk
RUN --security=sandbox mount -t tmpfs none /disk \
 && grep /disk /proc/mounts > /result
