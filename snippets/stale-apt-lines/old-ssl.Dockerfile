FROM debian:trixie-slim
RUN apt-get update && apt-get install -y libssl1.1
