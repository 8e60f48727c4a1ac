FROM debian:trixie-slim
RUN apt-get update --error-on=any
