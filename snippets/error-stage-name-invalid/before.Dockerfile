FROM busybox:1.37-musl AS 1st-build
RUN echo built > /result

FROM scratch
COPY --from=1st-build /result /result
