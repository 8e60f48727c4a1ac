#!/bin/sh
mkdir -p /tmp/www && echo hello > /tmp/www/index.html
exec httpd -f -p 8080 -h /tmp/www
