FROM busybox:1.37
RUN echo hello --network=none > /result
