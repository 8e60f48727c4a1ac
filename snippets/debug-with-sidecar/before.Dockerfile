FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM busybox:1.37
COPY --from=build /server /
COPY greeting.txt /etc/
USER 65532:65532
CMD ["/server"]
