FROM golang:1.26
WORKDIR /go/src/github.com/example/app
COPY main.go ./
RUN GO111MODULE=off go build -o /app .
