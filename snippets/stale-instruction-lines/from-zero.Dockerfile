FROM busybox:1.37-musl
RUN echo built > /result

FROM scratch
COPY --from=0 /result /result
