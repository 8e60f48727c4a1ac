FROM busybox:1.37
COPY --mount=type=cache,target=/cache . /src
