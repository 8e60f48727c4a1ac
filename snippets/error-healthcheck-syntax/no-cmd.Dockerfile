FROM busybox:1.37
HEALTHCHECK --interval=5s true
