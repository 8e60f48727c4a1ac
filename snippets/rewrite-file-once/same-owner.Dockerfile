FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# It belongs to root already. What is the same is not stored again.
RUN chown root:root /index
CMD ["wc", "-c", "/index"]
