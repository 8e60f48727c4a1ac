FROM busybox:1.37
ARG FEED=https://downloads.example.com
RUN wget -q -O /data.txt $FEED/data.txt
RUN --network=default wget -q -T 2 -O /again.txt $FEED/data.txt
