#!/bin/sh
# Without -f the server goes into the background, and a second one is started.
mkdir -p /tmp/www && echo hello > /tmp/www/index.html
httpd -p 8080 -h /tmp/www
exec httpd -f -p 8080 -h /tmp/www
