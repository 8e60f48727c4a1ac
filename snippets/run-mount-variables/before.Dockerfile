FROM busybox:1.37 AS tools
FROM busybox:1.37
ARG FROM=tools
RUN --mount=from=$FROM,target=/tools ls /tools
