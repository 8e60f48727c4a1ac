FROM busybox:1.37
COPY pages/*.htm /site/
