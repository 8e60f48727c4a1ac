# Without a syntax line: the frontend built into Docker 28 is older.
ARG SOURCE_DATE_EPOCH=0
FROM busybox:1.37
COPY --chmod=0644 words.txt /
RUN sort /words.txt >/sorted
CMD ["cat", "/sorted"]
