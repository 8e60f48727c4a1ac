FROM busybox:1.37
# Without a slash at the end both files are written to the same path.
COPY app.conf extra.conf /etc/app
