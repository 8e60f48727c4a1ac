FROM busybox:1.37-musl
WORKDIR /src
# Read from the mount, write elsewhere.
RUN --mount=type=bind,target=/src cat /src/input > /result
