FROM golang:1.26
WORKDIR /src
COPY go.mod go.sum main.go ./
RUN go get -d -v ./...
