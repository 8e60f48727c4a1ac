FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# Another name for a file of a lower layer copies the file up.
RUN ln /index /index.old
CMD ["wc", "-c", "/index"]
