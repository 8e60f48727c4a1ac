FROM golang:1.26 AS source
WORKDIR /src
ARG LOCK=current
COPY ${LOCK}/go.mod ${LOCK}/go.sum main.go ./

FROM source AS build
RUN CGO_ENABLED=0 go build -ldflags=-s -o /language .

FROM scratch
COPY --from=build /language /
USER 65532:65532
ENTRYPOINT ["/language"]
