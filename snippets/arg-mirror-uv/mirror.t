A mirror on this machine, with uv and one package:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-uv:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-uv-mirror \
  >   --publish 127.0.0.1:5062:8000 bp-uv:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5062/simple/
  > do sleep 0.1; done

Builds in a closed network. Here it's made of a proxy that nobody answers for;
only localhost is reached without it.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=NO_PROXY=localhost \
  >     --build-arg=HTTPS_PROXY=http://localhost:9 "$@" . 2>&1
  > }
  $ mirror=PIP_INDEX_URL=http://localhost:5062/simple
  $ closed --build-arg=$mirror --tag bp-uv:app >/dev/null
  $ docker run --rm bp-uv:app
  Hello
  $ docker logs bp-uv-mirror 2>&1 | grep -o 'GET .*whl HTTP/1.1" 200' | sort -u
  GET /simple/itsdangerous/itsdangerous-2.2.0-py3-none-any.whl HTTP/1.1" 200
  GET /simple/uv/uv-*.whl HTTP/1.1" 200 (glob)

pip's variable alone isn't enough, because uv doesn't read it.

  $ closed --build-arg=$mirror --file pip-only.Dockerfile >/dev/null
  [1]
  $ docker logs bp-uv-mirror 2>&1 | grep -c 'GET .*itsdangerous.*whl'
  1

  $ docker rm --force bp-uv-mirror
  bp-uv-mirror
  $ docker rmi bp-uv:app bp-uv:mirror >/dev/null
