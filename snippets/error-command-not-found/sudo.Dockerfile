FROM debian:trixie-slim
RUN sudo mkdir /data
