#!/bin/sh
# Runs the command. Where USE_SYSTEM_CA_CERTS is set, Java first gets the root CAs
# of the system and those in /certificates.
set -e
store=$JAVA_HOME/lib/security/cacerts
if [ -n "${USE_SYSTEM_CA_CERTS-}" ]; then
  if [ "$(id -u)" = 0 ]; then
    cp -L /certificates/*.crt /usr/local/share/ca-certificates/ 2> /dev/null || true
    update-ca-certificates > /dev/null 2>&1
  fi
  if [ ! -w "$store" ]; then
    store=$(mktemp)
    export JAVA_TOOL_OPTIONS="${JAVA_TOOL_OPTIONS-} -Djavax.net.ssl.trustStore=$store"
  fi
  trust extract --overwrite --format=java-cacerts --filter=ca-anchors --purpose=server-auth "$store"
fi
exec "$@"
