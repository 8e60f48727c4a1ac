FROM busybox:1.37
COPY --chmod=755 serve.sh /app/
# Right for a writable root; a tmpfs will belong to root all the same.
ENV STATE=/run/app
RUN mkdir -p $STATE && chown 10001:10001 $STATE
USER 10001:10001
CMD ["/app/serve.sh"]
