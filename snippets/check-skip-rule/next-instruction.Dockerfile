# syntax=docker/dockerfile:1
FROM busybox:1.37
# check=skip=JSONArgsRecommended the shell is wanted
HEALTHCHECK CMD true
CMD echo hello
