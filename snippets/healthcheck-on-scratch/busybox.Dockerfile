FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM scratch
# The tag -musl is static; the plain tag needs glibc. It is all of BusyBox.
COPY --from=busybox:1.37-musl /bin/busybox /wget
COPY --from=build /server /
HEALTHCHECK --start-period=10s --start-interval=1s --timeout=3s \
  CMD ["/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
USER 65532:65532
ENTRYPOINT ["/server"]
