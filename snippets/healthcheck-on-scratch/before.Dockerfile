FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /server /
HEALTHCHECK --interval=1s --start-interval=1s --retries=1 \
  CMD curl --fail http://127.0.0.1:8080/healthz || exit 1
USER 65532:65532
ENTRYPOINT ["/server"]
