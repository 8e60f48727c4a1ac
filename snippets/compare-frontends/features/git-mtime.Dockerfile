FROM scratch
ARG REPOSITORY
ADD ${REPOSITORY}?mtime=commit /src
