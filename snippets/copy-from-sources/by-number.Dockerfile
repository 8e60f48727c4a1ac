FROM busybox:1.37
RUN echo "from a stage" >/banner.txt

FROM scratch
COPY --from=0 /banner.txt /
