FROM busybox:1.37
RUN --mount=type=bind,target=/work,uid=10001 true
