FROM busybox:1.37-musl
MAINTAINER Jane Doe <jane@example.com>
