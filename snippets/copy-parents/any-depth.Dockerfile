# syntax=docker/dockerfile:1
FROM scratch
COPY --parents --exclude=**/node_modules **/package.json /app/
