FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod ./
COPY --chmod=0644 <<'GO' main.go
package main

func main() { println("Hello from a container") }
GO
ARG GOFLAGS=-ldflags=-s
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /hello .

FROM scratch
COPY --from=build /hello /
USER 65532:65532
ENTRYPOINT ["/hello"]
