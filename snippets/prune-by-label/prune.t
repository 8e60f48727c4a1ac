Two builds take the same name. The engine here uses the containerd image
store: the first image doesn't stay behind without a name.

  $ docker build --quiet --tag bp-greet .
  sha256:* (glob)
  $ docker build --quiet --tag bp-greet --build-arg=GREETING=Goodbye .
  sha256:* (glob)
  $ docker image ls --filter label=org.example.keep=no \
  >   --format '{{.Repository}}'
  bp-greet

A build without a name does leave one.

  $ docker build --quiet --build-arg=GREETING=Hi .
  sha256:* (glob)
  $ docker image ls --filter label=org.example.keep=no \
  >   --filter dangling=true --format '{{.Repository}}'
  <none>

prune removes that one. The image with a name stays, although no container
uses it, until --all is given.

  $ docker image prune --force --filter label=org.example.keep=no | head -2
  Deleted Images:
  untagged: sha256:* (glob)
  $ docker image ls --filter label=org.example.keep=no \
  >   --format '{{.Repository}}'
  bp-greet
  $ docker image prune --all --force --filter label=org.example.keep=no \
  >   | head -2
  Deleted Images:
  untagged: bp-greet:latest

"latest" is what a name without a tag means. It is not the newest image.

  $ docker build --quiet --tag bp-greet:2 .
  sha256:* (glob)
  $ docker image inspect bp-greet 2>&1 >/dev/null | grep -o 'bp-greet:latest'
  bp-greet:latest
  $ docker build --quiet --tag bp-greet .
  sha256:* (glob)
  $ docker build --quiet --tag bp-greet:3 --build-arg=GREETING=Hey .
  sha256:* (glob)
  $ docker run --rm bp-greet
  Hello
  $ docker rmi bp-greet bp-greet:2 bp-greet:3 >/dev/null
