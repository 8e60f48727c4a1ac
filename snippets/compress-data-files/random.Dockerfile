FROM busybox:1.37
# Stands for data that is compressed or encrypted: images, jars, wheels.
RUN head -c 6888896 /dev/urandom >/data
CMD ["wc", "-c", "/data"]
