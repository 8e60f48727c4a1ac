Types and tests first.

zh: 先检查类型并运行测试。

  $ docker build --progress=plain --target test --output type=cacheonly . \
  >   2>&1 | grep -o 'pass 1$'
  pass 1

Build the image and start it with what compose.yaml allows it.

zh: 构建镜像，并按 compose.yaml 中的限制启动。

  $ export COMPOSE_PROJECT_NAME=bp-next
  $ TAG=1.0.0 docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Image}} {{.Health}}'
  web next-shop:1.0.0 healthy

Open the page. Its title comes from the environment of the container.

zh: 访问页面，标题来自容器的环境变量。

  $ ask() { curl --silent "http://$(docker compose port web 3000)$1"; }
  $ ask / | grep -o '<h1>.*</p>'
  <h1>Corner Coffee</h1><p>Espresso 3.50 €</p>

The server resizes the picture of 160 pixels.

zh: 服务器把 160 像素宽的图片缩小。

  $ ask '/_next/image?url=%2Fcup.png&w=64&q=75' | file - | grep -o '64 x 64'
  64 x 64

Upgrade: edit, build, and Compose replaces the container.

zh: 升级：修改代码、重新构建，Compose 会替换容器。

  $ sed -i 's/price(350)/price(375)/' app/page.tsx
  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ ask / | grep -o '<h1>.*</p>'
  <h1>Corner Coffee</h1><p>Espresso 3.75 €</p>

Stop it. Next.js ends by itself and reports the signal: 143 is 128 + 15.

zh: 停止它。Next.js 自行结束，并用退出码报告信号：143 即 128 + 15。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.ExitCode}}'
  143
  $ docker compose down 2>/dev/null
  $ docker rmi next-shop:1.0.0 next-shop:1.1.0 >/dev/null
