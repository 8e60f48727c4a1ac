FROM busybox:1.37 AS base
VOLUME ["/data"]

FROM base
VOLUME []
