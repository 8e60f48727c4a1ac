An engine of its own:

  $ docker build --quiet --tag bp-house:engine .
  sha256:* (glob)
  $ docker run --detach --name bp-house --privileged --network=none bp-house:engine
  [0-9a-f]{64} (re)
  $ d() { docker exec bp-house docker "$@"; }
  $ until d info >/dev/null 2>&1; do sleep 0.2; done
  $ docker save busybox:1.37 | docker exec --interactive bp-house docker load --quiet
  Loaded image: busybox:1.37

A database that is stopped for the night, and its data:

  $ d network create back >/dev/null
  $ d create --name database --network=back --volume data:/data busybox:1.37 \
  >   >/dev/null

In the morning, system prune with all options that are on the Internet:

  $ d system prune --all --volumes --force >/dev/null
  $ d ps --all --quiet
  $ d image ls --quiet
  $ d network ls --filter name=back --quiet
  $ d volume ls --quiet
  data

The volume with a name has survived; its container, network and image haven't.
--volumes takes volumes without a name only.

  $ docker rm --force --volumes bp-house
  bp-house
  $ docker rmi bp-house:engine >/dev/null
