A mirror on this machine, with one package:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-npm:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-npm-mirror \
  >   --publish 127.0.0.1:5063:8000 bp-npm:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5063/ms; do sleep 0.1; done

Build with it. A proxy that nobody answers for closes the other ways.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=NO_PROXY=localhost \
  >     --build-arg=HTTPS_PROXY=http://localhost:9 "$@" . 2>&1
  > }
  $ mirror=NPM_CONFIG_REGISTRY=http://localhost:5063
  $ closed --build-arg=$mirror --tag bp-npm:app | grep -o 'added .* package'
  added 1 package
  $ docker run --rm bp-npm:app
  172800000
  $ docker logs bp-npm-mirror 2>&1 | grep -o 'GET .*tgz HTTP/1.1" 200'
  GET /ms-2.1.3.tgz HTTP/1.1" 200

A lock file may say where each package came from. npm then asks that host, if it
isn't the public registry.

  $ sed -i 's#"integrity"#"resolved": "https://old.example.invalid/ms-2.1.3.tgz", &#' \
  >   package-lock.json
  $ sed 's/npm ci/& --fetch-retries=0/' Dockerfile |
  >   closed --build-arg=$mirror --file=- | grep -o -m 1 'request to .* failed'
  request to https://old.example.invalid/ms-2.1.3.tgz failed

With an option, npm replaces any host.

  $ sed 's/npm ci/& --replace-registry-host=always/' Dockerfile |
  >   closed --build-arg=$mirror --file=- | grep -o 'added .* package' | sort -u
  added 1 package

  $ docker rm --force bp-npm-mirror
  bp-npm-mirror
  $ docker rmi bp-npm:app bp-npm:mirror >/dev/null
