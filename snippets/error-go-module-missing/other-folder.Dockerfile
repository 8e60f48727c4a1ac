FROM golang:1.26
COPY go.mod go.sum main.go /src/
RUN CGO_ENABLED=0 go build -o /app .
