FROM gcr.io/distroless/static-debian13:nonroot
# For one step only: distroless has no mkdir, and gets none.
RUN --mount=from=busybox:1.37,source=/bin,target=/tools \
    ["/tools/mkdir", "/home/nonroot/cache"]
