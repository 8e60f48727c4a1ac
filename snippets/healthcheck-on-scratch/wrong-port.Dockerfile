FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM scratch
COPY --from=busybox:1.37-musl /bin/busybox /wget
COPY --from=build /server /
HEALTHCHECK --interval=1s --start-interval=1s --retries=1 \
  CMD ["/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:80/healthz"]
USER 65532:65532
ENTRYPOINT ["/server"]
