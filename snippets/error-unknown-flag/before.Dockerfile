FROM busybox:1.37
RUN --mont=type=cache,target=/cache echo hello > /result
