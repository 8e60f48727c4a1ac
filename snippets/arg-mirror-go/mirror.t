A mirror on this machine, with one module:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-go:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-go-mirror \
  >   --publish 127.0.0.1:5064:8000 bp-go:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5064/; do sleep 0.1; done

Build with it. A proxy that nobody answers for closes the other ways. Go needs
no checksum database for what go.sum already lists.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=NO_PROXY=localhost \
  >     --build-arg=HTTPS_PROXY=http://localhost:9 "$@" . 2>&1
  > }
  $ closed --build-arg=GOPROXY=http://localhost:5064 --tag bp-go:app >/dev/null
  $ docker run --rm bp-go:app
  cfbff0d1-9375-5685-968c-48ce8b15ae17
  $ docker logs bp-go-mirror 2>&1 | grep -o 'GET .*zip HTTP/1.1" 200'
  GET /github.com/google/uuid/@v/v1.6.0.zip HTTP/1.1" 200

Without go.sum it does need the database.

  $ : >go.sum
  $ closed --build-arg=GOPROXY=http://localhost:5064 \
  >   | grep -o -m 1 'Get .*'
  Get "https:* connection refused (glob)

  $ docker rm --force bp-go-mirror
  bp-go-mirror
  $ docker rmi bp-go:app bp-go:mirror >/dev/null
