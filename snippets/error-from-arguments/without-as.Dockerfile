FROM busybox:1.37 build
RUN echo hello > /result
