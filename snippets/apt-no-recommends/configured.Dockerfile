FROM debian:trixie-slim
# For every apt-get in this image and in images built on it.
RUN echo 'APT::Install-Recommends "false";' >/etc/apt/apt.conf.d/99lean
RUN apt-get update \
 && apt-get install -y openssh-client \
 && rm -rf /var/lib/apt/lists/*
CMD ["ssh", "-V"]
