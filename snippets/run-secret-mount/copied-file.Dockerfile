FROM busybox:1.37
ARG FEED=https://files.example.com
COPY token.txt /tmp/token.txt
RUN wget -q --header="Authorization: Bearer $(cat /tmp/token.txt)" \
      -O /model.yaml $FEED/private/model.yaml \
 && rm /tmp/token.txt
