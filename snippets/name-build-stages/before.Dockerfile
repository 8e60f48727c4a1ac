FROM busybox:1.37
RUN echo "the program" >/result

FROM busybox:1.37
COPY --from=0 /result /
CMD ["cat", "/result"]
