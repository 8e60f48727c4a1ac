FROM busybox:1.37
SHELL ["/bin/sh", "-o", "pipefail", "-c"]
ARG FILE=cities.csv
COPY cities.csv /data/
RUN cut -d, -f1 /data/$FILE | sort >/data/names
