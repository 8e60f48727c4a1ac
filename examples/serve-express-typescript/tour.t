The tests come first. Without them there is no release.

zh: 先运行测试，测试不通过就不发布。

  $ docker build --quiet --target test --tag bp-express-test . >/dev/null
  $ docker rmi bp-express-test >/dev/null

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

Upgrade: edit, build, and Compose replaces the container.

zh: 升级：修改代码、重新构建，Compose 会替换容器。

  $ sed -i 's/"Hello"/"Good morning"/' src/app.ts
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
  $ docker compose down 2>/dev/null
  $ docker rmi express-api:1.0.0 express-api:1.1.0 >/dev/null
