FROM busybox:1.37
ENV LEVEL=env
ARG LEVEL=arg
RUN echo "$LEVEL" > /built-with
