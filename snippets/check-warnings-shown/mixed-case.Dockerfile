FROM busybox:1.37 AS build
Run echo built >/result

FROM scratch
COPY --from=build /result /
