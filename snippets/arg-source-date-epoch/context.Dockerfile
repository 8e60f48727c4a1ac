# syntax=docker/dockerfile:1
ARG SOURCE_DATE_EPOCH=context
FROM busybox:1.37
ARG SOURCE_DATE_EPOCH
RUN echo "[$SOURCE_DATE_EPOCH]" > /built
