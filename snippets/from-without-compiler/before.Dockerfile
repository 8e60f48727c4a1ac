FROM golang:1.26
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /hello .
CMD ["/hello"]
