FROM debian:trixie-slim
# /bin/sh is dash here.
SHELL ["/bin/sh", "-o", "pipefail", "-c"]
ARG FILE=cities.csv
COPY cities.csv /data/
RUN cut -d, -f1 /data/$FILE | sort >/data/names
