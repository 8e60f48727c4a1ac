FROM debian:trixie-slim
COPY vendor.asc /tmp/
RUN apt-key add /tmp/vendor.asc
