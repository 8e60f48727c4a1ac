An engine of its own, with nothing in it:

  $ docker build --quiet --tag bp-house:engine .
  sha256:* (glob)
  $ docker run --detach --name bp-house --privileged --network=none bp-house:engine
  [0-9a-f]{64} (re)
  $ d() { docker exec bp-house docker "$@"; }
  $ until d info >/dev/null 2>&1; do sleep 0.2; done

Fill it: an image that a container runs, one that nobody uses, one without a
name, a container that has stopped, three volumes, a network.

  $ docker save busybox:1.37 | docker exec --interactive bp-house docker load --quiet
  Loaded image: busybox:1.37
  $ build() { d build --quiet --build-arg=VERSION=$1 --tag $2 . >/dev/null 2>&1; }
  $ build 1 app && build 2 app && build 3 unused
  $ d run --detach --name running --network=none app >/dev/null
  $ d run --name stopped --network=none --volume /kept app true
  $ d volume create data >/dev/null
  $ d volume create >/dev/null
  $ d network create back >/dev/null

What system df says. The image without a name counts.

  $ counts() {
  >   d system df --format '{{.Type}}: {{.TotalCount}}, in use {{.Active}}' |
  >     grep -v Build
  > }
  $ counts
  Images: 4, in use 1
  Containers: 2, in use 1
  Local Volumes: 3, in use 1

Containers: those that have stopped. Their volumes stay.

  $ d container prune --force | head -n 1
  Deleted Containers:
  $ counts
  Images: 4, in use 1
  Containers: 1, in use 1
  Local Volumes: 3, in use 0

Images: those without a name. With --all, those that no container uses.

  $ d image prune --force >/dev/null; d image ls --format '{{.Repository}}' | sort
  app
  busybox
  unused
  $ d image prune --all --force >/dev/null; d image ls --format '{{.Repository}}'
  app

Volumes: those without a name, as long as no container has them. With --all,
named ones as well, and the data is gone.

  $ d volume prune --force >/dev/null; d volume ls --format '{{.Name}}'
  data
  $ d volume prune --all --force >/dev/null; d volume ls --quiet

Networks that no container is on. Docker's own three stay.

  $ d network prune --force | tail -n +2 | head -n 1
  back
  $ d network ls --format '{{.Name}}' | sort
  bridge
  host
  none

The build cache, apart from what images of today share:

  $ d buildx prune --all --force >/dev/null
  $ d system df --format '{{.Type}} {{.Size}}' | grep Build
  Build Cache 0B

  $ docker rm --force --volumes bp-house
  bp-house
  $ docker rmi bp-house:engine >/dev/null
