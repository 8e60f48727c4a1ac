# A stage may be nothing but a name. Tag or digest stand in one place.
FROM busybox:1.37 AS tools

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=tools /bin/busybox /usr/bin/wget
HEALTHCHECK CMD ["wget", "-q", "-O-", "http://127.0.0.1:8080/"]
ENTRYPOINT ["wget"]
