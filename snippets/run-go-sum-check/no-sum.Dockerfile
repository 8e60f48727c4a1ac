FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
ENV GOPROXY=file:///proxy CGO_ENABLED=0
RUN --mount=from=proxy,target=/proxy \
    go build -o /app .
