FROM busybox:1.37
COPY *.htm /site/
