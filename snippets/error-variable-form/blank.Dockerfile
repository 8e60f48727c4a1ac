FROM busybox:1.37
ENV GREETING=hello world
