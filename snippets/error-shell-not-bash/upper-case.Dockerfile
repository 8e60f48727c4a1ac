FROM debian:trixie-slim
RUN NAME=second && echo "${NAME^}" > /result
