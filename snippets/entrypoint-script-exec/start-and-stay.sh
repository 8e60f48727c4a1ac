#!/bin/sh
echo "prepared for ${1##*/}"
"$@"
