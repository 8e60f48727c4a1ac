FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# Without cgo the program needs no C library in the image that it runs in.
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /notes .

FROM gcr.io/distroless/static-debian13:latest
COPY --from=build /notes /notes
EXPOSE 8080
CMD ["/notes"]
