FROM busybox:1.37 AS server
COPY --from=server /bin/sh /bin/sh2
