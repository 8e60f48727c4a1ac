FROM busybox:1.37
WORKDIR srv
CMD ["pwd"]
