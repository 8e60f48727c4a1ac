# syntax=docker/dockerfile:1
FROM scratch
COPY --parents packages/./*/package.json /app/
