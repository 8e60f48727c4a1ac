FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod main.go ./
# The tag puts the time zone data into the program.
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -tags=timetzdata -o /look .

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /look /look
USER 65532:65532
ENTRYPOINT ["/look"]
