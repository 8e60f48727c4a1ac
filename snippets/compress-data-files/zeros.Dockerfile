FROM busybox:1.37
# A sparse file of 100 MB: next to nothing to pull, 100 MB on disk.
RUN truncate -s 100000000 /data
CMD ["wc", "-c", "/data"]
