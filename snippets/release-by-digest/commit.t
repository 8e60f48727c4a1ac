Which commit is running? Build as the pipeline does, and start it.

  $ docker build --quiet --tag bp-commit:1.4.2 --build-arg=VERSION=1.4.2 \
  >   --build-arg=REVISION=5d6e7f8 .
  sha256:* (glob)
  $ docker run --detach --name bp-commit bp-commit:1.4.2 sleep 60
  [0-9a-f]{64} (re)

Meanwhile the tag moves to another build. The container doesn't.

  $ docker build --quiet --tag bp-commit:1.4.2 --build-arg=VERSION=1.4.2 \
  >   --build-arg=REVISION=9999999 .
  sha256:* (glob)
  $ label='{{index .Config.Labels "org.opencontainers.image.revision"}}'
  $ docker image inspect --format "$label" bp-commit:1.4.2
  9999999

So ask the container, not the tag. It carries its image's labels.

  $ docker inspect --format "$label" bp-commit
  5d6e7f8

In a listing of all containers:

  $ docker ps --filter name=bp-commit --format \
  >   '{{.Names}} {{.Label "org.opencontainers.image.revision"}}'
  bp-commit 5d6e7f8

Find the containers of one commit:

  $ docker ps --filter label=org.opencontainers.image.revision=5d6e7f8 \
  >   --format '{{.Names}}'
  bp-commit

  $ docker rm --force bp-commit
  bp-commit
  $ docker rmi bp-commit:1.4.2 >/dev/null
