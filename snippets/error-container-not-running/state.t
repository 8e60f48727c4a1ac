  $ docker build -q --tag bp-state . >/dev/null
  $ docker exec bp-state-app sh
  Error response from daemon: No such container: bp-state-app
  [1]
  $ docker run -d --name bp-state-app bp-state >/dev/null
  $ docker wait bp-state-app
  3
  $ docker exec bp-state-app sh
  Error response from daemon: container * is not running (glob)
  [1]

It has ended, so look at what it printed, and at its exit code:

zh: 它已经结束，所以查看它的输出和退出码：

  $ docker logs bp-state-app
  cannot read settings
  $ docker ps -a --filter name=bp-state-app --format '{{.Status}}'
  Exited (3) * ago (glob)

To look inside, start the image with another command:

zh: 想看里面的内容，就用另一个命令启动镜像：

  $ docker run --rm bp-state id -u
  10001
  $ docker rm bp-state-app
  bp-state-app
  $ docker rmi bp-state >/dev/null
