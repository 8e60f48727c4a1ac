FROM busybox:1.37 AS base
HEALTHCHECK CMD ["true"]

FROM base
