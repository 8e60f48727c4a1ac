FROM scratch
MAINTAINER team@example.com
