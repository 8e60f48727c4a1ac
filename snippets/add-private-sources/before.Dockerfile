FROM scratch
ARG FEED
ARG TOKEN
ADD http://ci:${TOKEN}@${FEED#*//}/private/model.txt /
