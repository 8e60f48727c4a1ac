Start everything with the target dev and a writable container. Compose copies
what you save into it.

zh: 用目标 dev 和可写的容器启动全部服务。Compose 会把保存的文件复制进容器。

  $ export IMAGE=bp-notes-php-dev COMPOSE_PROJECT_NAME=bp-notes-php-dev
  $ export TARGET=dev READ_ONLY=false
  $ docker compose up --build --watch >watch.log 2>&1 &
  $ until_answer_has() {
  >   until address=$(docker compose port web 8080 2>/dev/null) &&
  >     curl --silent "http://$address/" | grep -m 1 "$1"; do sleep 1; done
  > }
  $ until_answer_has notes
  {"service":"notes"}

Save an edited file. The next request sees it, without a build.

zh: 保存修改过的文件。下一个请求就能看到，不需要构建。

  $ sed -i "s/'service' => 'notes'/'service' => 'more notes'/" src/answer.php
  $ until_answer_has more
  {"service":"more notes"}
  $ kill -INT $!; wait
  $ docker compose down --volumes --rmi=local 2>/dev/null
  $ docker rmi --force bp-notes-php-dev:dev bp-notes-php-dev-web:dev \
  >   >/dev/null 2>&1
