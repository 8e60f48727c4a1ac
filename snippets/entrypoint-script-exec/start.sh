#!/bin/sh
# Prepares, then becomes the command that it was given.
echo "prepared for ${1##*/}"
exec "$@"
