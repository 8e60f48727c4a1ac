# syntax=docker/dockerfile:1
FROM scratch
COPY --parents --exclude=src/lib/*.md src/./lib /
