FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
ENV GOPROXY=file:///proxy GONOSUMDB=example.com
RUN --mount=from=proxy,target=/proxy \
    go build -mod=mod -o /app .

FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
