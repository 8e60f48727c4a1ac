# One image for every purpose is the development image everywhere.
FROM golang:1.26
WORKDIR /src
COPY go.mod ./
COPY *.go ./
RUN go test -v ./... && go build -ldflags=-s -o /greet .
ENTRYPOINT ["/greet"]
