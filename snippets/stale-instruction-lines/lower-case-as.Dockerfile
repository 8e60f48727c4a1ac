FROM busybox:1.37-musl as build
RUN echo built > /result

FROM scratch
COPY --from=build /result /result
