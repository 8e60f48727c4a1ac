FROM busybox:1.37
WORKDIR /srv/app
WORKDIR ../data
USER 10001:10001
CMD ["pwd"]
