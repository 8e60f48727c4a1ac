FROM busybox:1.37
RUN head -c 20000000 /dev/urandom >/archive
RUN sha256sum /archive >/checksum
# Hides the file. The layer that holds it is shipped anyway.
RUN rm /archive
CMD ["cat", "/checksum"]
