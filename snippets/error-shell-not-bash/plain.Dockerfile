FROM debian:trixie-slim
ARG RELEASE=stable
RUN . /etc/os-release \
 && if [ "$RELEASE" = stable ]; then echo "$VERSION_CODENAME" > /result; fi
