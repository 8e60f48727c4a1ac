#!/bin/sh
# Writes a configuration file from each template, with environment variables in
# place of ${NAME}; other words with a dollar sign stay.
set -e
name=$(basename "$0")
say() { if [ -z "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then echo "$name: $*"; fi; }
templates=${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates}
suffix=${NGINX_ENVSUBST_TEMPLATE_SUFFIX:-.template}
output=${NGINX_ENVSUBST_OUTPUT_DIR:-/etc/nginx/conf.d}
filter=${NGINX_ENVSUBST_FILTER:-}

[ -d "$templates" ] || exit 0
if [ ! -w "$output" ]; then
  say "ERROR: $templates exists, but $output is not writable"
  exit 0
fi
defined=$(awk -v filter="$filter" 'BEGIN {
  for (name in ENVIRON) if (name ~ filter) printf "${%s} ", name
}' < /dev/null)
find "$templates" -follow -type f -name "*$suffix" -print | while read -r template; do
  target=$output/${template#"$templates/"}
  target=${target%"$suffix"}
  mkdir -p "$(dirname "$target")"
  say "Running envsubst on $template to $target"
  envsubst "$defined" < "$template" > "$target"
done
