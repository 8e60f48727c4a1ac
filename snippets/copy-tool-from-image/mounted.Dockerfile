FROM gcr.io/distroless/static-debian13:nonroot
# For one step only: distroless has no mkdir, and still has none afterwards.
RUN --mount=from=busybox:1.37-musl,source=/bin,target=/tools \
    ["/tools/mkdir", "/home/nonroot/cache"]
