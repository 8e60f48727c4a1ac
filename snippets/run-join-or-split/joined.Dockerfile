FROM busybox:1.37
COPY greeting.txt /
# One layer, and one edit of the text runs all of it again.
RUN head -c 5000000 /dev/zero >/fonts \
 && head -c 5000000 /dev/zero >/words \
 && cp /greeting.txt /page
CMD ["cat", "/page"]
