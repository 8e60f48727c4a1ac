FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
# Compiles for the builder, whatever was asked for.
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -ldflags=-s -o /hello .

FROM scratch
COPY --from=build /hello /
ENTRYPOINT ["/hello"]
