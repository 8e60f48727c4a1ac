FROM debian:trixie-slim
# The security archive is signed with other keys than this one.
RUN sed -i 's/debian-archive-keyring/debian-archive-trixie-stable/' \
    /etc/apt/sources.list.d/debian.sources
RUN apt-get update
