# debian is also an image; the stage of that name comes first.
FROM busybox:1.37 AS debian
RUN echo "from a stage" >/banner.txt

FROM scratch
COPY --from=debian /banner.txt /
