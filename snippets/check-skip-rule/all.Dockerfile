# check=skip=all
FROM busybox:1.37 AS Server
CMD echo hello
