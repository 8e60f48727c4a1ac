FROM busybox:1.37
COPY --chmod=755 buffer-host.sh /bin/
USER 10001:10001
CMD ["buffer-host.sh"]
