A mirror on this machine, with one package:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-pip:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-pip-mirror \
  >   --publish 127.0.0.1:5061:8000 bp-pip:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5061/simple/
  > do sleep 0.1; done

Builds in a closed network. Here it's made of a proxy that nobody answers for;
only localhost is reached without it.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=NO_PROXY=localhost \
  >     --build-arg=HTTPS_PROXY=http://localhost:9 "$@" . 2>&1
  > }
  $ closed --tag bp-pip:app | grep -o -m 1 'No matching distribution found'
  No matching distribution found
  $ closed --build-arg=PIP_INDEX_URL=http://localhost:5061/simple \
  >   --tag bp-pip:app | grep -o 'Looking in indexes: .*'
  Looking in indexes: http://localhost:5061/simple
  $ docker run --rm bp-pip:app
  Hello
  $ docker logs bp-pip-mirror 2>&1 | grep -c 'GET .*whl HTTP/1.1" 200'
  1

Neither the environment nor the history of the image has the address.

  $ docker image inspect bp-pip:app | grep -c 5061
  0
  [1]
  $ docker history --no-trunc bp-pip:app | grep -c 5061
  0
  [1]

  $ docker rm --force bp-pip-mirror
  bp-pip-mirror
  $ docker rmi bp-pip:app bp-pip:mirror >/dev/null
