FROM busybox:1.37 AS Build
RUN echo hello > /result

FROM Build
