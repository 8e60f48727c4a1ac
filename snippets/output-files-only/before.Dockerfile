FROM busybox:1.37 AS build
WORKDIR /work
COPY report.awk text.txt ./
RUN mkdir /out && awk -f report.awk text.txt >/out/report.txt
