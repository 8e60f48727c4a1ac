# One image for every purpose: the development image runs everywhere.
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go test -v ./... && go build -ldflags=-s -o /greet .
ENTRYPOINT ["/greet"]
