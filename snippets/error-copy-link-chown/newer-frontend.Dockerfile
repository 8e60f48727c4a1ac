# syntax=docker/dockerfile:1
FROM busybox:1.37
COPY --link --chown=nobody app.conf /etc/app/
