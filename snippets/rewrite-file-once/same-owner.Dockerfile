FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# It belongs to root already. What doesn't change isn't stored again.
RUN chown root:root /index
CMD ["wc", "-c", "/index"]
