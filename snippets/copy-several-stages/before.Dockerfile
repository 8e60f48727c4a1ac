FROM node:24-slim AS web
WORKDIR /web
COPY web ./
RUN node build.mjs

FROM golang:1.26 AS server
WORKDIR /src
# The page comes before the compiler: a new word in it compiles the server.
COPY --from=web /web/dist /srv
COPY go.mod ./
COPY server ./server
RUN CGO_ENABLED=0 go build -ldflags=-s -o /server ./server

FROM gcr.io/distroless/static-debian13:nonroot AS runtime
COPY --from=server /srv /srv
COPY --from=server /server /
ENTRYPOINT ["/server", "/srv"]
