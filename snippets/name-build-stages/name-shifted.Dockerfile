FROM busybox:1.37 AS fetch
RUN echo "the sources" >/result

FROM busybox:1.37 AS compile
RUN echo "the program" >/result

FROM busybox:1.37
COPY --from=compile /result /
CMD ["cat", "/result"]
