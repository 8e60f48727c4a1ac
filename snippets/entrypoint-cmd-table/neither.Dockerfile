# An empty base: any other brings a CMD of its own.
FROM scratch
COPY entry /usr/bin/
