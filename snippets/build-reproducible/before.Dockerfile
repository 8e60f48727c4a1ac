FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -ldflags=-s -o /out/hello . && date >/out/built

FROM scratch
COPY --from=build /out /
ENTRYPOINT ["/hello"]
