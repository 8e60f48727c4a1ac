FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends wget \
 && rm -rf /var/lib/apt/lists/*
HEALTHCHECK CMD ["wget", "-q", "-O-", "http://127.0.0.1:8080/"]
ENTRYPOINT ["wget"]
