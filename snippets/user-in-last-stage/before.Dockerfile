FROM busybox:1.37 AS build
USER 10001:10001
RUN echo Hello > /tmp/greeting

FROM busybox:1.37
COPY --from=build /tmp/greeting /srv/
CMD ["cat", "/srv/greeting"]
