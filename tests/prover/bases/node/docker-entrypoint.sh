#!/bin/sh
# Runs node where the first argument is an option, no command, or a plain file.
set -e
first=${1-}
if [ "${first#-}" != "$first" ] || [ -z "$(command -v "$first")" ] ||
  { [ -f "$first" ] && [ ! -x "$first" ]; }; then
  set -- node "$@"
fi
exec "$@"
