Build the image and start it with what compose.yaml allows it.

zh: 构建镜像，并按 compose.yaml 中的限制启动。

  $ export COMPOSE_PROJECT_NAME=bp-express
  $ TAG=1.0.0 docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Image}} {{.Health}}'
  web express-api:1.0.0 healthy

Query it. The port is one that was free.

zh: 访问它。端口是自动选的空闲端口。

  $ ask() { curl --silent "http://$(docker compose port web 3000)$1"; }
  $ ask /
  {"message":"Hello","uid":65532} (no-eol)

Develop: Compose copies an edit into the container, and node starts the
service again.

zh: 开发：Compose 把改动同步进容器，node 随即重启服务。

  $ docker compose up --watch dev >watch.log 2>&1 &
  $ says() {
  >   for i in $(seq 100); do
  >     curl --silent "http://$(docker compose port dev 3000 2>/dev/null)/" |
  >       grep -o "$1" && break
  >     sleep 0.2
  >   done
  > }
  $ until grep -q 'Watch enabled' watch.log; do sleep 0.2; done
  $ says '"Hello"'
  "Hello"
  $ sed -i 's/"Hello"/"Good morning"/' src/app.ts
  $ says '"Good morning"'
  "Good morning"
  $ kill %1 && wait
  $ docker compose rm --stop --force dev >/dev/null 2>&1

Upgrade: build, and Compose replaces the container.

zh: 升级：重新构建，Compose 会替换容器。

  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ ask /
  {"message":"Good morning","uid":65532} (no-eol)

Go back to the version before. Its image is still there.

zh: 回退到上一个版本，它的镜像还在。

  $ TAG=1.0.0 docker compose up --wait >/dev/null 2>&1
  $ ask /
  {"message":"Hello","uid":65532} (no-eol)

Stop it. It ends by itself, so the exit code is 0.

zh: 停止它。它自行结束，因此退出码是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker compose --profile dev down 2>/dev/null
  $ docker rmi express-api:1.0.0 express-api:1.1.0 bp-express-dev >/dev/null
