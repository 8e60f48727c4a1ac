FROM busybox:1.37
COPY words.txt /
RUN sort /words.txt >/sorted
CMD ["cat", "/sorted"]
