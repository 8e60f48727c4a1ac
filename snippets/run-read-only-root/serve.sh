#!/bin/sh
# Makes a page where $STATE says, then serves it.
set -eu
mkdir -p "$STATE"
echo "started $(date)" > "$STATE/index.html"
exec httpd -f -p 8080 -h "$STATE"
