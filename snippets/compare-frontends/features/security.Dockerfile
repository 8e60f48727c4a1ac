FROM busybox:1.37
RUN --security=sandbox true
