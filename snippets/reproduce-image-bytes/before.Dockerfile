FROM busybox:1.37
COPY words.txt /
RUN sort /words.txt >/sorted
USER 10001:10001
CMD ["cat", "/sorted"]
