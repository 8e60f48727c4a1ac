FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /hello .

# The toolchain stays behind; only the program is copied.
FROM debian:trixie-slim
COPY --from=build /hello /hello
CMD ["/hello"]
