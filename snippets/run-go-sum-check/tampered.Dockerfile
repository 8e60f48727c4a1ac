# The recommended Dockerfile, and a proxy with another module.
FROM golang:1.26 AS build
WORKDIR /src
# go.sum travels with go.mod; every download is compared with it.
COPY go.mod go.sum main.go ./
ENV GOPROXY=file:///proxy
RUN --mount=from=proxy,target=/proxy \
    go build -o /app .

FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
