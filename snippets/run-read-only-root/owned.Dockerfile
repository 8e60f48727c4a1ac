FROM busybox:1.37
COPY --chmod=755 serve.sh /app/
ENV STATE=/run/app
# For --tmpfs=/run/app:uid=10001. Without uid= the tmpfs belongs to root.
RUN mkdir -p -m 700 $STATE && chown 10001:10001 $STATE
USER 10001:10001
CMD ["/app/serve.sh"]
