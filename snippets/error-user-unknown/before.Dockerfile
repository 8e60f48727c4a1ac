FROM busybox:1.37
USER app
CMD ["id", "-u"]
