FROM busybox:1.37 AS base
HEALTHCHECK CMD ["true"]

FROM base AS without
HEALTHCHECK NONE

# Built on the image that switched the check off.
FROM without
LABEL org.example.name="job"
