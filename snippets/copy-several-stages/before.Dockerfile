FROM node:24-slim AS web
WORKDIR /web
COPY web ./
RUN node build.mjs

FROM golang:1.26 AS server
WORKDIR /src
# The page is copied before the server is compiled, so editing it
# compiles the server again.
COPY --from=web /web/dist /srv
COPY go.mod ./
COPY server ./server
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -ldflags=-s -o /server ./server

FROM gcr.io/distroless/static-debian13:nonroot AS runtime
COPY --from=server /srv /srv
COPY --from=server /server /
USER 65532:65532
ENTRYPOINT ["/server", "/srv"]
