FROM busybox:1.37
MAINTAINER somebody@example.com
