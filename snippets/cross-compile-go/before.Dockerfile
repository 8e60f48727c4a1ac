FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
# Compiles for the builder, no matter which platform you asked for.
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /server /
ENTRYPOINT ["/server"]
