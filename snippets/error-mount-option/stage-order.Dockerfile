FROM busybox:1.37 AS use
RUN --mount=from=made,target=/in cat /in/file

FROM busybox:1.37 AS made
RUN echo hello > /file
