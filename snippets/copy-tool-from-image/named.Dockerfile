# A stage can be just a name. The tag or digest is then in one place.
FROM busybox:1.37-musl AS tools

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=tools /bin/busybox /usr/bin/wget
COPY --from=build /server /
HEALTHCHECK --start-period=10s --start-interval=1s --timeout=3s \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
USER 65532:65532
ENTRYPOINT ["/server"]
