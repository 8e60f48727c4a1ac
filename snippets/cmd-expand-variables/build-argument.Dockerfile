FROM busybox:1.37
ARG NAME=world
CMD ["sh", "-c", "exec echo \"hello $NAME\""]
