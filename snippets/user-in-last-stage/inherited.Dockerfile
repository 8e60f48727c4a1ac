FROM busybox:1.37 AS base
USER 10001:10001

FROM base AS build
RUN echo Hello > /tmp/greeting

# A stage that starts from another one keeps its user.
FROM base
COPY --from=build /tmp/greeting /srv/
CMD ["cat", "/srv/greeting"]
