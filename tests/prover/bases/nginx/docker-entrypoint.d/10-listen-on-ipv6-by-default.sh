#!/bin/sh
# Lets the default server listen on IPv6 too, where its file is as it came.
set -e
name=$(basename "$0")
say() { if [ -z "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then echo "$name: $*"; fi; }
file=etc/nginx/conf.d/default.conf

if [ ! -f /proc/net/if_inet6 ]; then
  say "info: ipv6 not available"
elif [ ! -f "/$file" ]; then
  say "info: /$file is not a file or does not exist"
elif ! [ -w "/$file" ] || ! touch "/$file" 2> /dev/null; then
  say "info: can not modify /$file (read-only file system?)"
elif grep -q 'listen  *\[::\]' "/$file"; then
  say "info: IPv6 listen already enabled"
elif ! (cd / && md5sum --status -c /usr/share/nginx/default.conf.md5); then
  say "info: /$file differs from the packaged version"
else
  sed -i -E 's,listen +([0-9]+);,listen       \1;\n    listen  [::]:\1;,' "/$file"
  say "info: Enabled listen on IPv6 in /$file"
fi
