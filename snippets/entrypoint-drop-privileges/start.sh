#!/bin/sh
set -eu
# With --user there is nothing to drop, and no right to change owners.
if [ "$(id -u)" = 0 ]; then
    # Only what has another owner; -h leaves the targets of links alone.
    find /data ! -user 10001 -exec chown -h 10001:10001 {} +
    # setpriv keeps the environment, and HOME would stay /root.
    export HOME=/data
    # exec: no root process stays behind to catch the signals.
    exec setpriv --reuid=10001 --regid=10001 --clear-groups \
        --no-new-privs "$@"
fi
exec "$@"
