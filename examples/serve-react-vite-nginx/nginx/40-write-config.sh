#!/bin/sh
# The image's entrypoint runs this before nginx starts. What the page is told
# comes from the container's environment, not from the build.
set -eu
quoted() { printf '"%s"' "$(printf %s "$1" | sed 's/[\\"]/\\&/g')"; }
printf '{"shopName": %s, "apiUrl": %s}\n' \
  "$(quoted "${SHOP_NAME:-Coffee}")" "$(quoted "${API_URL:-/api}")" \
  > /tmp/config.json
