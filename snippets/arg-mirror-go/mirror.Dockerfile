FROM golang:1.26 AS fetch
WORKDIR /src
COPY go.mod go.sum ./
# Go's download cache has the layout of a module proxy.
RUN go mod download

FROM python:3.13-slim
COPY --from=fetch /go/pkg/mod/cache/download /srv
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
