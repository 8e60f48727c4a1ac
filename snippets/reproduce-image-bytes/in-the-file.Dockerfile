# syntax=docker/dockerfile:1
# A date of your own choice, for builds that are not made from a commit.
ARG SOURCE_DATE_EPOCH=1735689600
FROM busybox:1.37
COPY words.txt /
RUN sort /words.txt >/sorted
USER 10001:10001
CMD ["cat", "/sorted"]
