FROM busybox:1.37
ARG HTTP_PROXY
RUN echo "$HTTP_PROXY" | tr -d '\n' | sha256sum
