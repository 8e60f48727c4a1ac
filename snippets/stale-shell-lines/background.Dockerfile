FROM busybox:1.37-musl
COPY index.html /www/
USER 10001:10001
# Starts in the background, so that the shell and with it the container ends.
CMD httpd -p 8080 -h /www
