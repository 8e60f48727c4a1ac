FROM busybox:1.37
WORKDIR /srv/app
WORKDIR ../data
CMD ["pwd"]
