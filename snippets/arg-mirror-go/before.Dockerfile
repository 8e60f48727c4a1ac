FROM golang:1.26 AS build
# An address of one company's network, written into the file.
ENV GOPROXY=http://mirror.example.invalid
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY main.go .
RUN CGO_ENABLED=0 go build -trimpath -ldflags=-s -o /hello .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /hello /
ENTRYPOINT ["/hello"]
