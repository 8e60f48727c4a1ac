FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build -o /notes .
EXPOSE 8080
CMD ["/notes"]
