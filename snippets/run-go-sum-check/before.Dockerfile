FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
ENV GOPROXY=file:///proxy GONOSUMDB=example.com CGO_ENABLED=0
RUN --mount=from=proxy,target=/proxy \
    go build -mod=mod -o /app .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /app /app
ENTRYPOINT ["/app"]
