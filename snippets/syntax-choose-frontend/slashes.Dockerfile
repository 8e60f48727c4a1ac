// syntax=docker/dockerfile:1
FROM busybox:1.37
