FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum main.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -a -installsuffix cgo -o /app .

FROM scratch
COPY --from=build /app /app
USER 10001:10001
CMD ["/app"]
