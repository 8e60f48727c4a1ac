FROM busybox:1.37
COPY seed.txt /data/
VOLUME ["/data"]
RUN echo "later" >/data/later.txt && rm /data/seed.txt
CMD ["ls", "/data"]
