FROM busybox:1.37
RUN mkdir /data && chmod 777 /data
COPY --chmod=755 count.sh /bin/
USER 10001:0
CMD ["count.sh"]
