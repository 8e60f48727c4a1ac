FROM busybox:1.37
USER nobody:app
CMD ["id", "-g"]
