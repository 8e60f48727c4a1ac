FROM busybox:1.37-musl
COPY data /data
USER 10001:10001
RUN chown -R 10001:10001 /data
