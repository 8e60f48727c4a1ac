FROM busybox:1.37-musl
WORKDIR /src
RUN --mount=type=bind,target=/src echo built > /src/result
