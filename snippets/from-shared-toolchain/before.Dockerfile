FROM golang:1.26 AS toolchain
WORKDIR /src
COPY go.mod ./
ENV CGO_ENABLED=0

FROM toolchain AS server
COPY server ./server
RUN go build -ldflags=-s -o /out/server ./server

# From the server: it waits, and is built again after each server change.
FROM server AS worker
COPY worker ./worker
RUN go build -ldflags=-s -o /out/worker ./worker

FROM gcr.io/distroless/static-debian13:nonroot AS runtime
COPY --from=server /out/server /
COPY --from=worker /out/worker /
CMD ["/server"]
