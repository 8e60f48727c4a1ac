FROM golang:1.26
WORKDIR /go/src/github.com/example/app
COPY main.go ./
RUN go install -v ./...
