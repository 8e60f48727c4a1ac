Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ export IMAGE=bp-spring COMPOSE_PROJECT_NAME=bp-spring
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  web: healthy
  $ curl --fail --silent "http://$(docker compose port web 8080)/?name=Ann"
  {"message":"Hello, Ann"}

How much CPU time did Java need for its start, in hundredths of a second? Here
it is at least a third less than without the AOT cache.

zh: Java 启动用了多少 CPU 时间（单位为百分之一秒）？这里比不用 AOT 缓存至少少三分之一。

  $ cpu() { docker exec "$1" awk '{print $14 + $15}' /proc/1/stat; }
  $ docker run --detach --name bp-spring-without \
  >   --env JAVA_TOOL_OPTIONS=-XX:AOTMode=off bp-spring:dev
  [0-9a-f]{64} (re)
  $ until docker inspect bp-spring-without \
  >   --format '{{.State.Health.Status}}' | grep -qx healthy; do sleep 0.5; done
  $ with=$(cpu bp-spring-web-1) without=$(cpu bp-spring-without)
  $ echo "$with $without: $((100 * (without - with) / without >= 33))"
  \d+ \d+: 1 (re)
  $ docker rm --force bp-spring-without
  bp-spring-without

Stop it. Spring says what it did, and 143 (128 + 15, SIGTERM) is how Java ends.

zh: 停止服务。Spring 写明了它做的事；143（128 + 15，SIGTERM）是 Java 的正常退出码。

  $ docker compose stop 2>/dev/null
  $ docker compose logs --no-log-prefix web | grep -o 'Graceful .*'
  Graceful shutdown complete
  $ docker compose ps --all --format '{{.ExitCode}}'
  143
  $ docker compose down 2>/dev/null
  $ docker rmi bp-spring:dev >/dev/null
