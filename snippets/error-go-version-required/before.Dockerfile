FROM golang:1.26
WORKDIR /src
COPY newer/go.mod main.go ./
RUN CGO_ENABLED=0 go build -o /hello .
