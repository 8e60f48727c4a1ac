#!/bin/sh
# Starts Redis as the official image does: as the user redis, or as the user that
# the container has.
set -e

# An option or a configuration file is for redis-server.
case ${1-} in
  -* | *.conf) set -- redis-server "$@" ;;
esac

if [ "$1" = redis-server ]; then
  if [ "$(id -u)" = 0 ]; then
    find . \! -user redis -exec chown redis '{}' +
    exec setpriv --reuid=redis --regid=redis --clear-groups --bounding-set=-all "$0" "$@"
  fi
  # Files of the database are its owner's alone.
  if [ "$(umask)" = 0022 ]; then umask 0077; fi
  # The official program is compiled so that other containers may connect unless
  # a configuration says otherwise; Debian's has to be told.
  configuration=
  case ${2-} in *.conf) configuration=$2 ;; esac
  case " $* " in
    *protected-mode* | *' --version '* | *' -v '* | *' --help '* | *' -h '*) ;;
    *) if [ -z "$configuration" ] || ! grep -Eqi '^ *protected-mode' "$configuration"; then
         set -- "$@" --protected-mode no
       fi ;;
  esac
fi
exec "$@"
