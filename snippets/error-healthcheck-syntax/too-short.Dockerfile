FROM busybox:1.37
HEALTHCHECK --interval=1us CMD ["true"]
