FROM busybox:1.37 AS tools
ARG VERSION=1.37
FROM busybox:${VERSION}
