FROM busybox:1.37
ENV NAME=world
CMD echo "hello $NAME"
