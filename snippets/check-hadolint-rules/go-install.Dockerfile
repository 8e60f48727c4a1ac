# hadolint: DL3062
FROM golang:1.26
RUN --network=none go install example.com/tool@latest
