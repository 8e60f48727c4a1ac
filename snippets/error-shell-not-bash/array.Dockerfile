FROM debian:trixie-slim
RUN NAMES=(first second) && echo "${NAMES[1]}" > /result
