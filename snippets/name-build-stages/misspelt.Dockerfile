FROM busybox:1.37 AS compile
RUN echo "the program" >/result

FROM busybox:1.37
COPY --from=complie /result /
CMD ["cat", "/result"]
