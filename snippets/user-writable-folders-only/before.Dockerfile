FROM busybox:1.37
RUN mkdir /data && chown 10001:10001 /data
COPY --chown=10001:10001 --chmod=755 greet.sh /app/
USER 10001:10001
CMD ["/app/greet.sh"]
