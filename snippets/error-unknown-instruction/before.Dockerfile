FROM busybox:1.37
RUN echo one > /result
 && echo two >> /result
