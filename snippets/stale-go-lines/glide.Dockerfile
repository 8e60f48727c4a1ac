FROM golang:1.26
RUN glide install
