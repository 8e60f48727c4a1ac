FROM busybox:1.37
ARG FEED
COPY token.txt /tmp/token.txt
RUN wget -q --header="Authorization: Bearer $(cat /tmp/token.txt)" \
      -O /model.yaml $FEED/private/model.yaml \
 && rm /tmp/token.txt
