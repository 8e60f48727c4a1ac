FROM busybox:1.37
# Like what is packed or encrypted: pictures, jars, wheels, models.
RUN head -c 6888896 /dev/urandom >/data
CMD ["wc", "-c", "/data"]
