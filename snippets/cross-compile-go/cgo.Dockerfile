FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
# Cgo is on for the builder's own platform and off for all others.
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /server /
USER 65532:65532
ENTRYPOINT ["/server"]
