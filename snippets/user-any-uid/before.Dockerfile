FROM busybox:1.37
RUN mkdir /data && chown 10001:10001 /data
COPY --chmod=755 count.sh /bin/
USER 10001:10001
CMD ["count.sh"]
