FROM busybox:1.37
# A hole of 100 MB: next to nothing to pull, all of it on disk.
RUN truncate -s 100000000 /data
CMD ["wc", "-c", "/data"]
