FROM busybox:1.37
ARG MODE=none
RUN --network=$MODE true
