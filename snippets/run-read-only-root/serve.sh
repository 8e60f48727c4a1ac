#!/bin/sh
# Writes a page to the folder $STATE, then serves it.
set -eu
mkdir -p "$STATE"
echo "started $(date)" > "$STATE/index.html"
exec httpd -f -p 8080 -h "$STATE"
