#!/bin/sh
# Runs the scripts of /docker-entrypoint.d before nginx starts, as the official
# image does; files that end in .envsh are sourced, and can set variables.
set -e
say() { if [ -z "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then echo "$0: $*"; fi; }

run_scripts() {
  say "/docker-entrypoint.d/ is not empty, will attempt to perform configuration"
  say "Looking for shell scripts in /docker-entrypoint.d/"
  for file in $(find /docker-entrypoint.d/ -follow -type f | sort -V); do
    case $file in
      *.envsh | *.sh)
        if [ ! -x "$file" ]; then
          say "Ignoring $file, not executable"
        elif [ "${file%.envsh}" != "$file" ]; then
          say "Sourcing $file"
          . "$file"
        else
          say "Launching $file"
          "$file"
        fi ;;
      *) say "Ignoring $file" ;;
    esac
  done
  say "Configuration complete; ready for start up"
}

if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  if [ -n "$(find /docker-entrypoint.d/ -mindepth 1 -maxdepth 1 -type f -print -quit)" ]; then
    run_scripts
  else
    say "No files found in /docker-entrypoint.d/, skipping configuration"
  fi
fi
exec "$@"
