The tests start the server from nothing, inside the build.

zh: 测试在构建过程中从零启动数据库。

  $ docker build --target test --progress plain . 2>&1 | grep -o 'all assert.*'
  all assertions hold

Start the database. It's healthy once all the scripts have run.

zh: 启动数据库。所有脚本执行完后，它才变为健康状态。

  $ export COMPOSE_PROJECT_NAME=bp-shop-db IMAGE=bp-shop-db TAG=1.0.0
  $ docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Health}}'
  db healthy

The entrypoint is gone: PostgreSQL itself is PID 1 and gets the signals.

zh: 入口脚本已经结束：PostgreSQL 自己就是 PID 1，直接收到信号。

  $ docker compose exec -T db cat /proc/1/comm </dev/null
  postgres

Ask it as the application does: with a password, over TCP.

zh: 像应用一样访问它：用密码，经 TCP。

  $ ask() {
  >   docker compose exec -T db sh -c \
  >     'PGPASSWORD=$(cat /run/secrets/app) psql -h db -U app -Atc "$0" shop' \
  >     "$1" </dev/null
  > }
  $ ask "SELECT name FROM product ORDER BY likeness <-> '[1, 0, 0]' LIMIT 2"
  apple
  pear

The application can't do what it doesn't need.

zh: 应用不需要的权限，它也没有。

  $ ask "CREATE EXTENSION file_fdw" 2>&1 | head -1
  ERROR:  permission denied to create extension "file_fdw"

Back it up, and add something afterwards.

zh: 备份，然后再添加一条数据。

  $ docker compose exec -T db pg_dump --username=postgres shop \
  >   </dev/null >shop.sql
  $ grep -c '^CREATE TABLE' shop.sql
  1
  $ ask "INSERT INTO product (name, likeness) VALUES ('plum', '[1, 1, 0]')"
  INSERT 0 1

Stop it. It saves what it has and ends with 0.

zh: 停止数据库。它会保存数据，并以 0 退出。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.Service}}: {{.ExitCode}}' | sort
  db: 0
  secrets: 0

A new version of the image finds the data of the old one. Its new script isn't
run: changes to a database that exists belong in migrations.

zh: 新版本的镜像会沿用旧版本的数据，其中新加的脚本不会执行：对已有数据库的改动应写成迁移。

  $ echo "INSERT INTO shop.product (name, likeness)
  >   VALUES ('fig', '[1, 0, 1]');" >initdb/30-fig.sql
  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ ask "SELECT count(*) FROM product"
  4
  $ docker compose logs db 2>&1 | grep -c 'Skipping initialization'
  1

Take it all down, with the data.

zh: 全部清理，包括数据。

  $ docker compose down --volumes 2>/dev/null
  $ docker rmi bp-shop-db:1.0.0 bp-shop-db:1.1.0 >/dev/null
