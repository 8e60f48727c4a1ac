FROM busybox:1.37
CMD ["ls", "/host/root"]
