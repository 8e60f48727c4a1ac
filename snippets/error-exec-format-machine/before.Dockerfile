FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 GOARCH=arm64 go build -o /hello .

FROM scratch
COPY --from=build /hello /hello
USER 10001:10001
CMD ["/hello"]
