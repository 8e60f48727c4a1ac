FROM busybox:1.37 AS base
ENV MODE=production
WORKDIR /app
RUN echo base > origin
USER 10001:10001

FROM busybox:1.37 AS server
COPY --from=base /app /app
RUN id -u > /tmp/uid && pwd > /tmp/folder && echo "$MODE" > /tmp/mode
