Start the development server. Compose copies what you edit into the container.

zh: 启动开发服务器。Compose 会把你修改的文件复制进容器。

  $ export COMPOSE_PROJECT_NAME=bp-fastapi-dev COMPOSE_PROGRESS=quiet
  $ docker compose up --build --watch dev > log 2>&1 &
  $ until url=http://$(docker compose port dev 8000 2>/dev/null) &&
  >   curl --silent --fail "$url/" >answer; do sleep 0.5; done; cat answer; echo
  {"message":"Hello","uid":10001}

Edit a file. The server restarts with it, without a build.

zh: 修改一个文件。服务器会带着改动重启，不需要构建。

  $ sed -i 's/"Hello"/"Hello, developer"/' app/main.py
  $ for i in $(seq 100); do
  >   curl --silent "$url/" >answer
  >   grep -q developer answer && break
  >   sleep 0.2
  > done
  > cat answer; echo
  {"message":"Hello, developer","uid":10001}

Stop it.

zh: 停止它。

  $ kill -INT $!; wait
  $ docker compose --profile dev down --rmi=local
