FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# Another name for a file in a lower layer stores the file again.
RUN ln /index /index.old
CMD ["wc", "-c", "/index"]
