FROM busybox:1.37-musl
WORKDIR /srv/app
# The folder goes, and a file of its name comes.
RUN cd / && rmdir /srv/app && echo text > /srv/app
USER 10001:10001
CMD ["pwd"]
