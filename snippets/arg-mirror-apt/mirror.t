A mirror on this machine:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-apt:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-apt-mirror \
  >   --publish 127.0.0.1:5065:8000 bp-apt:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5065/; do sleep 0.1; done

Build with it. A proxy that nobody answers for closes the other ways.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=no_proxy=localhost \
  >     --build-arg=http_proxy=http://localhost:9 "$@" . 2>&1
  > }
  $ closed | grep -o -m 1 'Unable to locate package hello'
  Unable to locate package hello
  $ closed --build-arg=APT_MIRROR=http://localhost:5065 --tag bp-apt:app |
  >   grep -o 'Get:1 http://localhost:5065/debian trixie InRelease'
  Get:1 http://localhost:5065/debian trixie InRelease
  $ docker run --rm bp-apt:app
  Hello, world!

The image has Debian's addresses, and the history doesn't name the mirror.

  $ docker run --rm bp-apt:app grep -c 5065 /etc/apt/sources.list.d/debian.sources
  0
  [1]
  $ docker history --no-trunc bp-apt:app | grep -c 5065
  0
  [1]

  $ docker rm --force bp-apt-mirror
  bp-apt-mirror
  $ docker rmi bp-apt:app bp-apt:mirror >/dev/null
