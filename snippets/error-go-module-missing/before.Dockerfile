FROM golang:1.26
WORKDIR /src
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /app .
