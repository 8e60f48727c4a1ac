FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends wget \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /server /
HEALTHCHECK --start-period=10s --start-interval=1s --timeout=3s \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
USER 65532:65532
ENTRYPOINT ["/server"]
