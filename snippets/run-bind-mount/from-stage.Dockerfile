FROM busybox:1.37 AS made
RUN mkdir /out && echo "from the stage" > /out/file.txt

FROM busybox:1.37
RUN --mount=from=made,src=/out/file.txt,dst=/in/file.txt \
    --mount=from=busybox:1.37-musl,source=/bin,destination=/tools,ro \
    /tools/busybox cat /in/file.txt > /result
