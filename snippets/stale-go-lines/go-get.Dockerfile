FROM golang:1.26
RUN go get -u github.com/google/uuid
