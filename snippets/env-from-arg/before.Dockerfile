FROM busybox:1.37
ARG VERSION=1.0
CMD ["sh", "-c", "echo version $VERSION"]
