FROM busybox:1.37
RUN mkdir -p /srv/data
USER 10001:10001
WORKDIR /srv/data
CMD ["touch", "written"]
