ARG FROM=busybox:1.37
FROM ${FROM} AS tools

FROM busybox:1.37
RUN --mount=from=tools,target=/tools ls -d /tools/bin > /result
