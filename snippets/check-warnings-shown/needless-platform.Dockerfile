FROM --platform=$TARGETPLATFORM busybox:1.37 AS build
RUN echo built >/result

FROM scratch
COPY --from=build /result /
