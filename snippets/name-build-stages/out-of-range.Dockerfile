FROM busybox:1.37
RUN echo "the program" >/result

FROM busybox:1.37
COPY --from=3 /result /
CMD ["cat", "/result"]
