The name is misspelled. The build succeeds, and nothing mentions it:

zh: 名字拼错了，构建照样成功，没有任何提示：

  $ docker build --progress=plain --build-arg VERSON=1.2 --tag bp-unused . \
  >   2>&1 | grep VERSON
  [1]
  $ docker run --rm bp-unused cat /version
  none

The old builder, which Docker has deprecated, did say so:

zh: 已弃用的旧构建器会给出提示：

  $ DOCKER_BUILDKIT=0 docker build --build-arg VERSON=1.2 --tag bp-unused . \
  >   2>&1 | grep Warning
  [Warning] One or more build-args [*VERSON] were not consumed (glob)
  $ docker rmi bp-unused >/dev/null
