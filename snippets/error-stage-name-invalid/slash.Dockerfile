FROM busybox:1.37-musl AS build/app
RUN echo built > /result

FROM scratch
COPY --from=build/app /result /result
