FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/archive
RUN sha256sum /archive >/checksum
# Hides the file. The layer that holds it is shipped all the same.
RUN rm /archive
CMD ["cat", "/checksum"]
