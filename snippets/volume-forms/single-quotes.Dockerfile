FROM busybox:1.37
VOLUME ['/data', '/cache']
