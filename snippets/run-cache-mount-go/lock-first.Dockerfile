FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY main.go ./
# After each edit, this compiles the standard library again.
RUN CGO_ENABLED=0 go build -v -trimpath -ldflags=-s -o /server .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /server /
ENTRYPOINT ["/server"]
