FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new
# Another layer: the old name stays below, the new one is a second copy.
RUN mv /index.new /index
# Nine bytes more: a third copy.
RUN echo complete >>/index
CMD ["wc", "-c", "/index"]
