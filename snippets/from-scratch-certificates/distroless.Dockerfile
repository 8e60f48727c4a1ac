FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -ldflags=-s -o /look .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /look /look
ENTRYPOINT ["/look"]
