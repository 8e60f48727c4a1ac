FROM debian:trixie-slim
ARG FILE=cities.csv
COPY cities.csv /data/
RUN cut -d, -f1 /data/$FILE | sort >/data/names
USER 10001:10001
CMD ["cat", "/data/names"]
