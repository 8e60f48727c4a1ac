FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /hello .

FROM debian:trixie-slim
COPY --from=build /hello /hello
EXPOSE 8080
ENTRYPOINT ["/hello"]
