FROM busybox:1.37
COPY --chmod=755 serve.sh /app/
RUN chown 10001:10001 /app
ENV STATE=/app/state
USER 10001:10001
CMD ["/app/serve.sh"]
