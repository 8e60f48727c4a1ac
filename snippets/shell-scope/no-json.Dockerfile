FROM debian:trixie-slim
SHELL /bin/bash -c
