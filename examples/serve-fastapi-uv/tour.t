Run the tests. A failed test fails the build.

zh: 运行测试。测试失败，构建就失败。

  $ docker build --quiet --target test --tag bp-fastapi:test .
  sha256:* (glob)

Build and start the service, and wait until it is healthy.

zh: 构建并启动服务，等到它变为 healthy。

  $ export COMPOSE_PROJECT_NAME=bp-fastapi COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait web
  $ url=http://$(docker compose port web 8000)

Use it: an item is added, read, and refused when it isn't valid.

zh: 使用它：添加一个条目，读取它；无效的条目会被拒绝。

  $ curl --silent --json '{"name": "lamp", "price": 12.5}' "$url/items"; echo
  {"id":1}
  $ curl --silent "$url/items/1"; echo
  {"name":"lamp","price":12.5}
  $ curl --silent --json '{"name": "lamp", "price": -1}' "$url/items" |
  >   grep -o 'Input should be greater than 0'
  Input should be greater than 0

Stop it in the middle of a request: the answer still arrives, and the exit code is 0.

zh: 在请求处理到一半时停止它：响应仍会返回，退出码是 0。

  $ curl --silent "$url/slow" > answer & sleep 0.5
  $ docker compose stop web; wait; cat answer; echo
  {"message":"Hello at last"}
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0

Upgrade: change the source, build the next version, and start it in place of the old one.

zh: 升级：修改源码，构建下一个版本，用它替换旧版本。

  $ sed -i 's/"Hello"/"Hello again"/' app/main.py
  $ TAG=1.1.0 docker compose up --build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/"; echo
  {"message":"Hello again","uid":10001}

Go back: the former version is still there.

zh: 回退：旧版本的镜像还在。

  $ TAG=1.0.0 docker compose up --no-build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/"; echo
  {"message":"Hello","uid":10001}

Clean up.

zh: 清理。

  $ docker compose down
  $ docker rmi bp-fastapi:test catalog:1.0.0 catalog:1.1.0 >/dev/null
