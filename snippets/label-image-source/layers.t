Two commits give two images: the labels differ, the layers are the same.

  $ docker build --quiet --tag bp-label-a --build-arg REVISION=1111111 . >/dev/null
  $ docker build --quiet --tag bp-label-b --build-arg REVISION=2222222 . >/dev/null
  $ revision() {
  >   docker image inspect $1 --format \
  >     '{{index .Config.Labels "org.opencontainers.image.revision"}}'
  > }
  $ revision bp-label-a
  1111111
  $ revision bp-label-b
  2222222
  $ layers() { docker image inspect $1 --format '{{json .RootFS.Layers}}'; }
  $ test "$(layers bp-label-a)" = "$(layers bp-label-b)" && echo same layers
  same layers

  $ docker rmi bp-label-a bp-label-b >/dev/null
