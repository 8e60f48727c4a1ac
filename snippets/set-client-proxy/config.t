Without a setting:

  $ docker build --quiet --tag bp-client-proxy .
  sha256:* (glob)
  $ docker run --rm bp-client-proxy
  build: none
  run: none

In the client's configuration, here a copy of it:

  $ cp -r "${DOCKER_CONFIG:-$HOME/.docker}" settings
  $ cat >settings/config.json <<'EOF'
  > {"proxies": {"default": {
  >   "httpProxy": "http://proxy.example.com:3128",
  >   "noProxy": "localhost,.example.com"}}}
  > EOF
  $ export DOCKER_CONFIG=$PWD/settings

Both builds and containers get it, without an option.

  $ docker build --quiet --no-cache --tag bp-client-proxy .
  sha256:* (glob)
  $ docker run --rm bp-client-proxy
  build: http://proxy.example.com:3128
  run: http://proxy.example.com:3128
  $ docker run --rm bp-client-proxy sh -c 'echo $no_proxy'
  localhost,.example.com

The image doesn't have it: containers get it from the client that starts them.

  $ docker image inspect --format '{{.Config.Env}}' bp-client-proxy |
  >   grep -c proxy.example
  0
  [1]
  $ docker history --no-trunc bp-client-proxy | grep -c proxy.example
  0
  [1]

  $ docker rmi bp-client-proxy >/dev/null
