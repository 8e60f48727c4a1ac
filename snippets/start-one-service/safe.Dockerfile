FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# Without cgo the program needs no C library in the image that it runs in.
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -trimpath -o /notes .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /notes /notes
# A number, which Kubernetes can check. The file above belongs to root, so the
# service cannot replace its own program.
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/notes"]
