FROM busybox:1.37
COPY words.txt /
# Writes the time of day into a file.
RUN sort /words.txt >/sorted && date +%s.%N >>/sorted
USER 10001:10001
CMD ["cat", "/sorted"]
