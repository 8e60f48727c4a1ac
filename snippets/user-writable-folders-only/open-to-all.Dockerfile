FROM busybox:1.37
RUN mkdir /data
COPY --chmod=755 greet.sh /app/
RUN chmod -R 777 /app /data
USER 10001:10001
CMD ["/app/greet.sh"]
