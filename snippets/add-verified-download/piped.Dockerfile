FROM busybox:1.37
ARG URL
RUN wget -q -O - $URL | sh > /installed
USER 10001:10001
CMD ["cat", "/installed"]
