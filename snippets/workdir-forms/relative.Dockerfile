FROM busybox:1.37
WORKDIR srv
WORKDIR app
CMD ["pwd"]
