FROM busybox:1.37
ARG URL
RUN wget -q -O - $URL | sh > /installed
CMD ["cat", "/installed"]
