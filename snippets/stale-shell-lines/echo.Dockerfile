FROM debian:trixie-slim
RUN echo "first\nsecond" > /lines
SHELL ["/bin/bash", "-c"]
RUN echo "first\nsecond" > /lines-of-bash
