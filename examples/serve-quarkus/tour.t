Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ export IMAGE=bp-quarkus COMPOSE_PROJECT_NAME=bp-quarkus
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  web: healthy
  $ curl --fail --silent "http://$(docker compose port web 8080)/?name=Ann"
  {"message":"Hello, Ann"} (no-eol)

Edit a class and build. Three small layers change, that with the libraries doesn't.

zh: 修改一个类并构建。三个小层改变，依赖库那一层不变。

  $ layers() {
  >   docker image inspect "bp-quarkus:$1" \
  >     --format '{{range .RootFS.Layers}}{{println .}}{{end}}' | sort
  > }
  $ sed -i 's/"Hello, " + name/"Welcome, " + name/' \
  >   src/main/java/com/example/hello/HelloResource.java
  $ TAG=next docker compose build --quiet 2>/dev/null
  $ comm -13 <(layers dev) <(layers next) | grep -c sha256
  3

Upgrade, and stop it while a request is open: the request gets its answer.
Exit code 143 (128 + 15, SIGTERM) is how Java ends.

zh: 升级，然后在请求尚未结束时停止服务：请求得到了响应。退出码 143（128 + 15，SIGTERM）是 Java 的正常结束方式。

  $ TAG=next docker compose up --detach --wait 2>/dev/null
  $ curl --fail --silent "http://$(docker compose port web 8080)/?name=Ann"
  {"message":"Welcome, Ann"} (no-eol)
  $ curl --silent "http://$(docker compose port web 8080)/slow" >answer &
  $ sleep 0.7
  $ docker compose stop 2>/dev/null
  $ wait $!
  $ cat answer
  {"message":"Hello at last"} (no-eol)
  $ docker compose ps --all --format '{{.ExitCode}}'
  143
  $ docker compose down 2>/dev/null
  $ docker rmi bp-quarkus:dev bp-quarkus:next >/dev/null
