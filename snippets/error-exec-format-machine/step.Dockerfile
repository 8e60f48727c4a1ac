FROM golang:1.26
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 GOARCH=arm64 go build -o /hello .
RUN /hello
