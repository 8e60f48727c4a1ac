FROM debian:trixie-slim
ARG RELEASE=stable
RUN if [[ $RELEASE == stable ]]; then echo stable > /result; fi \
 && test -s /result
