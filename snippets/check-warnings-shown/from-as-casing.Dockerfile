FROM busybox:1.37 as build
RUN echo built >/result

FROM scratch
COPY --from=build /result /
