ARG BASE=busybox:1.37
FROM ${BASE}
RUN id -u >/made
