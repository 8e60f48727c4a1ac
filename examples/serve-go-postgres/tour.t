Start the API and its database from the Compose file and wait until both are
healthy.

zh: 用 Compose 文件启动 API 和数据库，等到两者都变为 healthy。

  $ export IMAGE=bp-notes-go COMPOSE_PROJECT_NAME=bp-notes-go
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}' | sort
  db: healthy
  web: healthy

Keep a note in the database and read it back.

zh: 在数据库里存一条笔记，再读出来。

  $ notes() {
  >   curl --fail --silent --show-error \
  >     "http://$(docker compose port web 8000)/notes" "$@"
  > }
  $ notes --json '{"text": "buy milk"}'
  {"id":1,"text":"buy milk"}
  $ notes
  [{"id":1,"text":"buy milk"}]

The password was made at the first start. It is in a volume and nowhere in the
containers' configuration.

zh: 密码在首次启动时生成，它在卷里，不在容器的配置里。

  $ password=$(docker run --rm --volume bp-notes-go_secrets:/secrets:ro \
  >   busybox:1.37 cat /secrets/database)
  $ echo "${#password}"
  40
  $ docker inspect bp-notes-go-db-1 bp-notes-go-web-1 | grep -cF "$password"
  0
  [1]

Upgrade: a new migration, a new image, the same data.

zh: 升级：新的迁移、新的镜像，数据还在。

  $ echo "ALTER TABLE notes ADD COLUMN done boolean NOT NULL DEFAULT false;" \
  >   >migrations/0002_done.sql
  $ TAG=next docker compose up --detach --build --wait --quiet-build \
  >   2>/dev/null
  $ notes
  [{"id":1,"text":"buy milk"}]
  $ docker compose logs --no-log-prefix web | grep -o 'migrating: .*'
  migrating: 0002_done.sql

While the database is away, the API is alive and says that it isn't ready.

zh: 数据库不在时，API 仍然存活，并报告尚未就绪。

  $ docker compose stop db 2>/dev/null
  $ curl --silent "http://$(docker compose port web 8000)/readyz"
  {"error":"database unavailable"}
  $ docker exec bp-notes-go-web-1 /notes health

Stop it. Both end by themselves, so the exit codes are 0.

zh: 停止服务。两者都自行结束，退出码都是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.Service}}: {{.ExitCode}}' | sort
  db: 0
  secrets: 0
  web: 0
  $ docker compose down --volumes 2>/dev/null
  $ docker rmi bp-notes-go:dev bp-notes-go:next >/dev/null
