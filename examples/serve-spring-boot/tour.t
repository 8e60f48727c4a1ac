Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ export IMAGE=bp-spring COMPOSE_PROJECT_NAME=bp-spring
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  web: healthy
  $ curl --fail --silent "http://$(docker compose port web 8080)/?name=Ann"
  {"message":"Hello, Ann"} (no-eol)

A race: the same image with and without its AOT cache, at the same time and
with one CPU each. Which one says first that it has started?

zh: 一场比赛：同一个镜像，用和不用 AOT 缓存，同时启动，各用一个 CPU。哪一个先启动完成？

  $ for mode in on off; do
  >   docker run --detach --cpus 1 --name "bp-spring-$mode" \
  >     --env "JAVA_TOOL_OPTIONS=-XX:AOTMode=$mode" bp-spring:dev >/dev/null
  > done
  $ seconds() {
  >   until docker logs "bp-spring-$1" 2>&1 |
  >     sed -n 's/.*Started .* in \([0-9.]*\) seconds.*/\1/p' | grep .
  >   do sleep 0.2; done
  > }
  $ awk -v on="$(seconds on)" -v off="$(seconds off)" \
  >   'BEGIN { print on < off ? "with the cache" : "without" }'
  with the cache
  $ docker rm --force bp-spring-on bp-spring-off >/dev/null

Stop it. Spring says what it did, and 143 (128 + 15, SIGTERM) is how Java ends.

zh: 停止服务。Spring 写明了它做的事；143（128 + 15，SIGTERM）是 Java 的正常退出码。

  $ docker compose stop 2>/dev/null
  $ docker compose logs --no-log-prefix web | grep -o 'Graceful .*'
  Graceful shutdown complete
  $ docker compose ps --all --format '{{.ExitCode}}'
  143
  $ docker compose down 2>/dev/null
  $ docker rmi bp-spring:dev >/dev/null
