ARG VERSION
FROM busybox:$VERSION AS build
RUN echo built >/result

FROM scratch
COPY --from=build /result /
