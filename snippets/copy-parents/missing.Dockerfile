# syntax=docker/dockerfile:1
FROM scratch
COPY --parents package.json packages/db/package.json /app/
