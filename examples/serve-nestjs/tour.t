Build the image, and start it and its database with what compose.yaml
allows them.

zh: 构建镜像，并按 compose.yaml 中的限制启动服务和数据库。

  $ export COMPOSE_PROJECT_NAME=bp-nest
  $ TAG=1.0.0 docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Image}} {{.Health}}' | sort
  db postgres:17 healthy
  web nest-notes:1.0.0 healthy

The password was made at the first start. It's in a volume and nowhere in the
containers' configuration.

zh: 密码在首次启动时生成，它在卷里，不在容器的配置里。

  $ password=$(docker run --rm --volume bp-nest_secrets:/secrets:ro \
  >   busybox:1.37 cat /secrets/db_password)
  $ docker inspect bp-nest-db-1 bp-nest-web-1 | grep -cF "$password"
  0
  [1]

Add a note. It's in PostgreSQL.

zh: 添加一条笔记，它保存在 PostgreSQL 里。

  $ ask() { curl --silent "http://$(docker compose port web 3000)$@"; }
  $ ask / --data 'text=buy milk'
  {"id":1,"text":"buy milk"} (no-eol)
  $ docker exec bp-nest-db-1 psql --username=notes --tuples-only \
  >   --no-align --command='select text from notes'
  buy milk

Upgrade: edit, build, and Compose replaces the service. The database stays.

zh: 升级：修改代码、重新构建，Compose 会替换服务，数据库保持不变。

  $ sed -i 's/order by id/order by id desc/' src/notes.controller.ts
  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ ask / --data 'text=buy bread' >/dev/null
  $ ask /
  [{"id":2,"text":"buy bread"},{"id":1,"text":"buy milk"}] (no-eol)

Without its database the service is alive but not ready.

zh: 数据库停止时，服务仍存活，但未就绪。

  $ docker compose stop db 2>/dev/null
  $ ask /healthz
  {"status":"ok"} (no-eol)
  $ ask /readyz --output /dev/null --write-out '%{http_code}'
  503 (no-eol)

Stop everything. Exit code 0 means that it ended by itself.

zh: 全部停止。退出码 0 表示它们自行结束。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.Service}} {{.ExitCode}}' | sort
  db 0
  secrets 0
  web 0
  $ docker compose down --volumes 2>/dev/null
  $ docker rmi nest-notes:1.0.0 nest-notes:1.1.0 >/dev/null
