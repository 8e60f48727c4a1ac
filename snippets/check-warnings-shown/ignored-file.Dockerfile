# syntax=docker/dockerfile:1
FROM scratch
COPY notes.txt /result
