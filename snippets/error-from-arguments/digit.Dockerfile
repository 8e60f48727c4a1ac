FROM busybox:1.37 AS 2nd
RUN echo hello > /result
