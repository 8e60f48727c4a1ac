FROM busybox:1.37
RUN --mount=type=volume,target=/cache true
