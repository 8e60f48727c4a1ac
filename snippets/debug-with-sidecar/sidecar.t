A container whose image has one program, its configuration and nothing else:

zh: 这个容器的镜像里只有一个程序和它的配置：

  $ docker build --quiet --tag bp-sidecar .
  sha256:* (glob)
  $ docker run --detach --name bp-sidecar-app bp-sidecar
  [0-9a-f]{64} (re)
  $ docker exec bp-sidecar-app sh
  OCI runtime exec failed: * executable file not found in $PATH* (glob)
  [127]

A second container, from an image with tools, in the namespaces of the first.
It sees the processes, and talks to the program on localhost although no port
is published.

zh: 第二个容器用带工具的镜像，加入第一个容器的命名空间。它看得到进程，不发布端口也能用 localhost 访问程序。

  $ sidecar() {
  >   docker run --rm --pid=container:bp-sidecar-app \
  >     --network=container:bp-sidecar-app "$@"
  > }
  $ sidecar busybox:1.37 ps | grep server
  *1 65532 * /server (glob)
  $ sidecar busybox:1.37 netstat -lnt | grep 8080
  tcp * :::8080 * LISTEN* (glob)
  $ sidecar busybox:1.37 wget -q -O - localhost:8080
  Hello

The files are in /proc/1/root. Root without SYS_PTRACE can't see them. The
program's own user can, and sees the environment as well.

zh: 文件在 /proc/1/root 下。没有 SYS_PTRACE 的 root 看不到，程序自己的用户看得到，环境变量也一样。

  $ sidecar busybox:1.37 ls /proc/1/root/
  ls: /proc/1/root/: Permission denied
  [1]
  $ sidecar --cap-add=SYS_PTRACE busybox:1.37 cat /proc/1/root/etc/greeting.txt
  Hello
  $ sidecar --user=65532:65532 busybox:1.37 cat /proc/1/root/etc/greeting.txt
  Hello
  $ sidecar --user=65532:65532 busybox:1.37 cat /proc/1/environ \
  >   | tr '\0' '\n' | grep PATH
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

docker cp needs no tool in either image, and it still works when the program
has ended. A second container does not.

zh: docker cp 不要求两个镜像里有任何工具，程序结束后也能用；第二个容器这时就不行了。

  $ docker kill bp-sidecar-app
  bp-sidecar-app
  $ sidecar busybox:1.37 ps 2>&1 | head -n 1
  docker: Error response from daemon: cannot join * non running container* (glob)
  $ docker cp bp-sidecar-app:/etc/greeting.txt - | tar --extract --to-stdout
  Hello
  $ docker logs bp-sidecar-app 2>&1 | grep -c 'GET /'
  1

  $ docker rm bp-sidecar-app
  bp-sidecar-app
  $ docker rmi bp-sidecar >/dev/null
