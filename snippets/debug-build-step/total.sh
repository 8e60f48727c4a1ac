#!/bin/sh
# Adds up the second column of a CSV file.
set -eu
test -r "$1" || { echo "$1: not there, or not readable" >&2; exit 3; }
awk -F, 'NR > 1 { rows++; sum += $2 }
  END { print rows " rows" >"/dev/stderr"; print sum, ENVIRON["CURRENCY"] }' "$1"
