FROM golang:1.26 AS build
RUN apt-get update && apt-get install -y --no-install-recommends upx-ucl
WORKDIR /src
COPY go.mod main.go ./
ARG GOFLAGS=-ldflags=-s
# Packed on disk. To pull it is what the layer would have been.
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /hello . && upx --quiet /hello

FROM scratch
COPY --from=build /hello /
ENTRYPOINT ["/hello"]
