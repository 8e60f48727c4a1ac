FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM gcr.io/distroless/static-debian13:nonroot
# The plain tag is linked against glibc, and this base has no libc.
COPY --from=busybox:1.37 /bin/busybox /usr/bin/wget
COPY --from=build /server /
HEALTHCHECK --interval=1s --start-interval=1s --retries=1 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
USER 65532:65532
ENTRYPOINT ["/server"]
