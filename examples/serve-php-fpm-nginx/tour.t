Start nginx, PHP-FPM and the database from the Compose file and wait until all
are healthy.

zh: 用 Compose 文件启动 nginx、PHP-FPM 和数据库，等到全部变为 healthy。

  $ export IMAGE=bp-notes-php COMPOSE_PROJECT_NAME=bp-notes-php
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}' | sort
  db: healthy
  php: healthy
  web: healthy

Keep a note in the database and read it back.

zh: 在数据库里存一条笔记，再读出来。

  $ get() {
  >   curl --silent --show-error \
  >     "http://$(docker compose port web 8080)$1" "${@:2}"
  > }
  $ get /notes --json '{"text": "buy milk"}'
  {"id":1,"text":"buy milk"}
  $ get /notes
  [{"id":1,"text":"buy milk"}]

What needs no PHP comes from nginx, whose image has no PHP file. Only index.php
can be run, and no source can be downloaded.

zh: 不需要 PHP 的内容由 nginx 提供，它的镜像里没有 PHP 文件。只有 index.php 能执行，源码也无法下载。

  $ get /assets/style.css
  body { font-family: sans-serif; }
  $ docker exec "$(docker compose ps -q web)" find /srv -type f
  /srv/public/assets/style.css
  $ get /src/answer.php
  {"error":"not found"}
  $ get /fpm-ping
  {"error":"not found"}

Upgrade: edit the source, build, replace. The data stays.

zh: 升级：修改源码，构建，替换容器。数据还在。

  $ sed -i "s/'service' => 'notes'/'service' => 'more notes'/" src/answer.php
  $ TAG=next docker compose up --detach --build --wait --quiet-build \
  >   2>/dev/null
  $ get /
  {"service":"more notes"}
  $ get /notes
  [{"id":1,"text":"buy milk"}]

Stop PHP-FPM while a request is open: the request gets its answer.

zh: 在请求尚未结束时停止 PHP-FPM：请求得到了响应。

  $ get /slow >answer &
  $ sleep 0.7
  $ docker compose stop php 2>/dev/null
  $ wait $!
  $ cat answer
  {"status":"finished"}

Stop the rest. All end by themselves, so the exit codes are 0.

zh: 停止其余服务。它们都自行结束，退出码都是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.Service}}: {{.ExitCode}}' | sort
  db: 0
  migrate: 0
  php: 0
  secrets: 0
  web: 0
  $ docker compose down --volumes 2>/dev/null
  $ docker rmi bp-notes-php:dev bp-notes-php:next \
  >   bp-notes-php-web:dev bp-notes-php-web:next >/dev/null
