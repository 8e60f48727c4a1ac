#!/bin/sh
# One answer of a registry, chosen by the path of the request.
read -r method path _
while read -r line && [ "${line%?}" ]; do :; done
realm='http://localhost:5076/token",service="registry'
type=application/json
index=application/vnd.oci.image.index.v1+json
only_s390x='{"schemaVersion":2,"mediaType":"'$index'","manifests":[{
  "mediaType":"application/vnd.oci.image.manifest.v1+json","size":2,
  "digest":"sha256:'$(printf %064d 1)'",
  "platform":{"architecture":"s390x","os":"linux"}}]}'
say() {
  printf 'HTTP/1.1 %s\r\n%bContent-Length: %s\r\n' "$1" "$3" "${#2}"
  printf 'Content-Type: %s\r\nConnection: close\r\n\r\n' "$type"
  [ "$method" = HEAD ] || printf %s "$2"
}
case $method:$path in
*/token*) say '200 OK' '{"token":"anonymous"}' ;;
*:/v2/) say '200 OK' '{}' ;;
*/private/*)
  say '401 Unauthorized' '{"errors":[{"code":"UNAUTHORIZED"}]}' \
    "WWW-Authenticate: Bearer realm=\"$realm\",error=\"insufficient_scope\"\r\n"
  ;;
*/mainframe/*)
  type=$index
  digest=$(printf %s "$only_s390x" | sha256sum | cut -c-64)
  say '200 OK' "$only_s390x" "Docker-Content-Digest: sha256:$digest\r\n"
  ;;
HEAD:*/busy/*)
  say '200 OK' "$(printf %100s)" \
    "Docker-Content-Digest: sha256:$(printf %064d 0)\r\n"
  ;;
GET:*/busy/*)
  say '429 Too Many Requests' '{"errors":[{"code":"TOOMANYREQUESTS",
    "message":"You have reached your unauthenticated pull rate limit."}]}'
  ;;
*) say '404 Not Found' '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' ;;
esac
