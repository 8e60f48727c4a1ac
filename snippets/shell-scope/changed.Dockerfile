FROM busybox:1.37
SHELL ["/bin/sh", "-e", "-u", "-c"]
RUN echo "$-" >/first
SHELL ["/bin/sh", "-c"]
RUN echo "$-" >/second
