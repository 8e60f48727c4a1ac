FROM busybox:1.37
COPY --chmod=0644 words.txt /
RUN sort /words.txt >/sorted
CMD ["cat", "/sorted"]
