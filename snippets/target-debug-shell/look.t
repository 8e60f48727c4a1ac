The image that you run has no shell, and docker exec would need one.

zh: 要运行的镜像里没有 shell，而 docker exec 需要 shell。

  $ docker build --quiet --tag bp-look .
  sha256:* (glob)
  $ docker run --rm --entrypoint=sh bp-look
  docker: Error response from daemon: * (glob)
  * (glob)
  * (glob)
  [127]

What does it start, and as whom?

zh: 它启动什么，以哪个用户？

  $ docker image inspect bp-look \
  >   --format '{{.Config.Entrypoint}} {{.Config.User}}'
  [/server] 65532:65532

A container needs no start for docker cp and docker export. So you can look
into an image that ends at once, too.

zh: docker cp 和 docker export 不要求容器启动过，所以一启动就退出的镜像也能查看。

  $ docker create --name bp-look-files bp-look
  [0-9a-f]{64} (re)
  $ docker export bp-look-files | tar --list | grep -c '^server$'
  1
  $ docker cp bp-look-files:/etc/passwd - | tar --extract --to-stdout |
  >   grep nonroot
  nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin
  $ docker rm bp-look-files
  bp-look-files

Or mount the files of the image into a build that has tools. Nothing of the
image is started.

zh: 也可以把镜像的文件挂载到带工具的构建里，镜像里的程序不会启动。

  $ docker build --progress=plain --output=type=cacheonly - <<'END' 2>&1 |
  > FROM busybox:1.37
  > RUN --mount=from=bp-look,target=/look stat -c 'mode %a' /look/server
  > END
  >   grep -o 'mode [0-9]*$'
  mode 755

The debug target has the same program in the same place, and a shell. Add
--tty and --interactive to type commands yourself.

zh: debug 目标里程序和位置都相同，另外有 shell。加上 --tty 和 --interactive 就可以自己输入命令。

  $ docker build --quiet --target=debug --tag bp-look-debug .
  sha256:* (glob)
  $ docker run --rm --entrypoint=/busybox/sh bp-look-debug -c \
  >   'id -u; stat -c "mode %a" /server; which wget'
  65532
  mode 755
  /busybox/wget

  $ docker rmi bp-look bp-look-debug >/dev/null
