FROM debian:trixie-slim
COPY entry task /usr/bin/
ENTRYPOINT ["entry", "a"]
