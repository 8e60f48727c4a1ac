#!/bin/sh
# Prepares, then becomes the command that follows.
echo "prepared for ${1##*/}"
exec "$@"
