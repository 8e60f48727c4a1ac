FROM busybox:1.37
# Packed once here; the layer cannot be packed again.
RUN awk 'BEGIN { for (; i < 1e6; i++) print int(rand() * 1e6) }' \
  | gzip >/data.gz
CMD ["sh", "-c", "zcat /data.gz | wc -l"]
