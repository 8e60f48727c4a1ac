FROM debian:trixie-slim
RUN echo -e "first\nsecond" > /lines
