FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
ENV CGO_ENABLED=0
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -ldflags=-s -o /server .

FROM scratch
COPY --from=build /server /
# This stage is for the target platform, and so is everything it runs.
RUN ["/server", "-version"]
USER 65532:65532
ENTRYPOINT ["/server"]
