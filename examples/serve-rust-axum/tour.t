Make the lock file, and from now on build exactly what it says.

zh: 生成锁文件，此后严格按它构建。

  $ export IMAGE=bp-rust COMPOSE_PROJECT_NAME=bp-rust LOCKED=--locked
  $ docker build . 2>&1 | grep -o -m 1 'because --locked was passed'
  because --locked was passed
  $ docker build --quiet --target lock --output . . >/dev/null
  $ grep -A 1 'name = "axum"' Cargo.lock
  name = "axum"
  version = "0.8.9"

Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  web: healthy
  $ curl --fail --silent "http://$(docker compose port web 8000)/?name=Ann"
  {"message":"Hello, Ann"} (no-eol)

Upgrade: edit the source, build, replace. Only the crate itself is compiled
again.

zh: 升级：修改源码，构建，替换容器。只重新编译自己的 crate。

  $ sed -i 's/"Hello, {name}"/"Welcome, {name}"/' src/main.rs
  $ TAG=next docker compose --progress=plain build 2>&1 |
  >   grep -o 'Compiling .*'
  Compiling hello v1.0.0 (/src)
  $ TAG=next docker compose up --detach --wait 2>/dev/null
  $ curl --fail --silent "http://$(docker compose port web 8000)/?name=Ann"
  {"message":"Welcome, Ann"} (no-eol)

Stop it while a request is open: the request gets its answer, and the exit
code is 0.

zh: 在请求尚未结束时停止服务：请求得到了响应，退出码是 0。

  $ curl --silent "http://$(docker compose port web 8000)/slow" >answer &
  $ sleep 0.7
  $ docker compose stop 2>/dev/null
  $ wait $!
  $ cat answer
  {"message":"Welcome, at last"} (no-eol)
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker compose down 2>/dev/null
  $ docker rmi bp-rust:dev bp-rust:next >/dev/null
