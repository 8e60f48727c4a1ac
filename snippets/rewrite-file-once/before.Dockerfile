FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new
# The old name stays in the layer below, the new one is a second copy.
RUN mv /index.new /index
# Nine bytes appended: a third copy.
RUN echo complete >>/index
CMD ["wc", "-c", "/index"]
