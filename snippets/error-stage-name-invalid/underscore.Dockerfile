FROM busybox:1.37-musl AS build_app.one
RUN echo built > /result

FROM scratch
COPY --from=build_app.one /result /result
