Start the service in development.

zh: 以开发方式启动服务。

  $ export IMAGE=bp-cpp COMPOSE_PROJECT_NAME=bp-cpp-dev
  $ docker compose up --watch dev >watch.log 2>&1 &
  $ until_answer_has() {
  >   until address=$(docker compose port dev 8000 2>/dev/null) &&
  >     curl --silent "http://$address/" | grep -m 1 "$1"; do sleep 1; done
  > }
  $ until_answer_has Hello
  {"message":"Hello, world"}

Save an edited file. The image is built again and the container replaced.

zh: 保存修改过的文件。镜像重新构建，容器被替换。

  $ sed -i 's/"Hello, "/"Welcome, "/' src/service.cpp
  $ until_answer_has Welcome
  {"message":"Welcome, world"}
  $ kill $!
  $ docker compose --profile dev down 2>/dev/null
  $ docker rmi bp-cpp:watch >/dev/null
