FROM busybox:1.37
WORKDIR /srv/data
USER 10001:10001
CMD ["touch", "written"]
