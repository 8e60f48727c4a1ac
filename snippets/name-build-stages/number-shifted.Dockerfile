# Someone added a stage in front, and number 0 is now another stage.
FROM busybox:1.37 AS fetch
RUN echo "the sources" >/result

FROM busybox:1.37
RUN echo "the program" >/result

FROM busybox:1.37
COPY --from=0 /result /
CMD ["cat", "/result"]
