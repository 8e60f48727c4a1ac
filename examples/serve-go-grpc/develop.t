Start the service in development.

zh: 以开发方式启动服务。

  $ export IMAGE=bp-greeter COMPOSE_PROJECT_NAME=bp-greeter-dev
  $ docker compose up --watch dev >watch.log 2>&1 &
  $ until_answer_has() {
  >   until address=$(docker compose port dev 8000 2>/dev/null) &&
  >     curl --silent "http://$address/" | grep -m 1 "$1"; do sleep 1; done
  > }
  $ until_answer_has Hello
  {"message":"Hello, world"}

Save an edited file. It's copied into the container, which compiles it and
starts again.

zh: 保存修改过的文件。它被同步进容器，容器重新编译并启动。

  $ sed -i 's/"Hello, " + in/"Welcome, " + in/' greeter.go
  $ until_answer_has Welcome
  {"message":"Welcome, world"}
  $ kill $!
  $ docker compose --profile dev down 2>/dev/null
  $ docker rmi bp-greeter:watch >/dev/null
