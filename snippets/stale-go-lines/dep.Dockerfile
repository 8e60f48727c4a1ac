FROM golang:1.26
RUN dep ensure
