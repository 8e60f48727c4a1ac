FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /server /
ENTRYPOINT ["/server"]
