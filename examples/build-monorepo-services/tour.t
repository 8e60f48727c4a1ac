Test and build both services. Steps that they share run once.

zh: 测试并构建两个服务，共用的步骤只执行一次。

  $ docker buildx bake test 2>/dev/null
  $ TAG=bp-1 docker buildx bake 2>/dev/null
  $ docker image ls --format '{{.Repository}}' --filter 'reference=*:bp-1' | sort
  shop-api
  shop-web

Edit one of them. The other one's image keeps its layers.

zh: 修改其中一个，另一个的镜像各层不变。

  $ sed -i 's/<ul>/<h1>Coffee<\/h1><ul>/' services/web/src/app.ts
  $ TAG=bp-2 docker buildx bake 2>/dev/null
  $ layers() { docker image inspect "$1" --format '{{.RootFS.Layers}}'; }
  $ [ "$(layers shop-api:bp-1)" = "$(layers shop-api:bp-2)" ] && echo same
  same
  $ [ "$(layers shop-web:bp-1)" = "$(layers shop-web:bp-2)" ] || echo changed
  changed

Start both.

zh: 启动两个服务。

  $ export COMPOSE_PROJECT_NAME=bp-shop TAG=bp-2
  $ docker compose up --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Image}} {{.Health}}' | sort
  shop-api:bp-2 healthy
  shop-web:bp-2 healthy
  $ curl --silent "http://$(docker compose port web 3000)/" | grep -o '<h1>.*'
  <h1>Coffee</h1><ul><li>Espresso 3.50 €</li><li>Flat white 4.80 €</li></ul>

Stop them. They end by themselves, so the exit codes are 0.

zh: 停止它们。它们自行结束，因此退出码是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.Service}} {{.ExitCode}}' | sort
  api 0
  web 0
  $ docker compose down 2>/dev/null
  $ docker rmi shop-{api,web}:bp-{1,2} >/dev/null
