FROM scratch
ARG FEED
ADD $FEED/private/model.txt /
