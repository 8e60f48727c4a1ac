FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -ldflags=-s -o /hello .

# "base" brings glibc, for programs that call C.
FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /hello /hello
EXPOSE 8080
ENTRYPOINT ["/hello"]
