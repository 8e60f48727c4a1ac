FROM busybox:1.37
WORKDIR /work
RUN --mount=target=context cat context/archive/*.txt > joined.txt
