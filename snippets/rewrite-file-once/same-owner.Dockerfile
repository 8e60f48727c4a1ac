FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# It belongs to root already. Nothing changes, and it is stored again.
RUN chown root:root /index
CMD ["wc", "-c", "/index"]
