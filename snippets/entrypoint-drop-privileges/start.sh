#!/bin/sh
set -eu
chown 10001:10001 /data
# exec: no root process stays behind to catch the signals.
exec setpriv --reuid=10001 --regid=10001 --clear-groups "$@"
