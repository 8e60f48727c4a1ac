FROM busybox:1.37 AS Build
RUN echo hello > /result

FROM busybox:1.37
COPY --from=BUILD /result /
