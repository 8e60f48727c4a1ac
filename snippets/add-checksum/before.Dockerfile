FROM busybox:1.37
ARG FEED
ADD $FEED/model.yaml /
