FROM busybox:1.37
RUN --mount type=cache,target=/cache echo hello > /result
