FROM busybox:1.37-musl AS builder
RUN echo built > /result

FROM scratch
COPY --from=biulder /result /result
