FROM busybox:1.37
COPY id_key /root/.ssh/id_key
# Here git would clone with the key.
RUN sha256sum /root/.ssh/id_key
RUN rm /root/.ssh/id_key
