FROM busybox:1.37$SUFFIX AS build
RUN echo built >/result

FROM scratch
COPY --from=build /result /
