On the machine that builds: build what the Compose file names, and save it.

  $ docker compose build --quiet
  $ docker image save bp-closed-app:1.0.0 | gzip >app.tar.gz
  $ sha256sum app.tar.gz >app.tar.gz.sha256

The closed machine is a second engine here, with an empty store and no network.

  $ docker build --quiet --file engine.Dockerfile --tag bp-closed:engine .
  sha256:* (glob)
  $ docker run --detach --name bp-closed-engine --privileged --network=none \
  >   bp-closed:engine
  [0-9a-f]{64} (re)
  $ closed() { docker exec --workdir /srv bp-closed-engine "$@"; }
  $ closed sh -c 'until docker info >/dev/null 2>&1; do sleep 0.2; done'
  $ closed docker image ls --quiet

Carry over three files, and check that they arrived whole.

  $ docker cp --quiet app.tar.gz bp-closed-engine:/srv/
  $ docker cp --quiet app.tar.gz.sha256 bp-closed-engine:/srv/
  $ docker cp --quiet compose.yaml bp-closed-engine:/srv/
  $ closed sha256sum --check app.tar.gz.sha256
  app.tar.gz: OK
  $ closed docker image load --input app.tar.gz
  Loaded image: bp-closed-app:1.0.0

Start it. Without --no-build, Compose would build if the image were missing.

  $ closed docker compose up --detach --no-build --pull=never 2>&1 | tail -n 1
  * Container srv-web-1 * Started* (glob)
  $ closed sh -c 'until curl --silent http://$(docker compose port web 8000)
  > do sleep 0.2; done'
  Hello
  $ closed docker compose down 2>/dev/null

  $ docker rm --force --volumes bp-closed-engine
  bp-closed-engine
  $ docker rmi bp-closed-app:1.0.0 bp-closed:engine >/dev/null
