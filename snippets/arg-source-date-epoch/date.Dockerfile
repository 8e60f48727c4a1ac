# syntax=docker/dockerfile:1
ARG SOURCE_DATE_EPOCH=2026-01-01
FROM busybox:1.37
