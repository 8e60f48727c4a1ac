FROM busybox:1.37
ENV LEVEL=env
ARG LEVEL
RUN echo "$LEVEL" > /built-with
