FROM busybox:1.37
ARG FEED
ARG TOKEN
ENV TOKEN=$TOKEN
RUN wget -q --header="Authorization: Bearer $TOKEN" -O /model.yaml \
      $FEED/private/model.yaml
ENV TOKEN=
