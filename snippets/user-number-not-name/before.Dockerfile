FROM busybox:1.37
# As a base image may do it, unseen by you.
RUN echo 'app:x:0:0::/home/app:/bin/sh' >> /etc/passwd
USER app
CMD ["id"]
