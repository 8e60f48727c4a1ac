Build a release and ask the image which commit it comes from.

zh: 构建一个发布版本，再询问镜像来自哪个提交。

  $ docker build -q --build-arg=REVISION=1a2b3c4 -t bp-notes:1.4.2 .
  sha256:* (glob)
  $ docker image inspect bp-notes:1.4.2 \
  >   --format '{{index .Config.Labels "org.opencontainers.image.revision"}}'
  1a2b3c4

Start it with nothing that it doesn't need.

zh: 启动容器，不给它任何不需要的权限。

  $ docker run -d --name bp-notes --read-only --cap-drop=ALL \
  >   --security-opt=no-new-privileges bp-notes:1.4.2
  [0-9a-f]{64} (re)
  $ until docker inspect bp-notes --format '{{.State.Health.Status}}' |
  >   grep -qx healthy; do sleep 0.2; done

Use it from a second container in its network.

zh: 在共享其网络的另一个容器里使用它。

  $ ask() {
  >   docker run --rm --network=container:bp-notes busybox:1.37 \
  >     wget -qO- "$@"
  > }
  $ ask --post-data 'text=buy milk' http://localhost:8080/notes
  [0-9a-f-]{36} (re)
  $ ask http://localhost:8080/notes
  {"[0-9a-f-]{36}":"buy milk"} (re)

Stop it. It ends by itself, so the exit code is 0.

zh: 停止它。它自行结束，因此退出码是 0。

  $ docker stop bp-notes
  bp-notes
  $ docker inspect bp-notes --format '{{.State.ExitCode}}'
  0
  $ docker rm bp-notes
  bp-notes
  $ docker rmi bp-notes:1.4.2 >/dev/null
