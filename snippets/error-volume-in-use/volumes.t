A stopped container still holds its volume:

zh: 已停止的容器仍然占用它的卷：

  $ docker build -q --tag bp-vol . >/dev/null
  $ docker run --name bp-vol-app -v bp-vol-data:/data bp-vol
  $ docker volume rm bp-vol-data
  Error response from daemon: remove bp-vol-data: volume is in use - [*] (glob)
  [1]

Which container is it? Listing by volume tells you:

zh: 是哪个容器？按卷列出：

  $ docker ps -a --filter volume=bp-vol-data --format '{{.Names}}'
  bp-vol-app
  $ docker rm bp-vol-app
  bp-vol-app
  $ docker volume rm bp-vol-data
  bp-vol-data

A relative path with a slash is taken for a name, and refused. For a folder,
write ./data/app or an absolute path:

zh: 带斜杠的相对路径被当作卷名，因而被拒绝。要挂载目录，请写 ./data/app 或绝对路径：

  $ docker run --rm -v data/app:/data bp-vol 2>&1 | head -n 1
  docker: Error response from daemon: create data/app: "data/app" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  $ docker rmi bp-vol >/dev/null
