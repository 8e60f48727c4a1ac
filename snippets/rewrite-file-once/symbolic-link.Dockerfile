FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/index.new \
 && mv /index.new /index \
 && echo complete >>/index
# A symbolic link holds a path, not the file.
RUN ln -s /index /index.old
CMD ["wc", "-c", "/index"]
