FROM golang:1.26 AS build
WORKDIR /src
COPY . .
# With cgo, the package net links the program against glibc.
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /server /
USER 65532:65532
ENTRYPOINT ["/server"]
