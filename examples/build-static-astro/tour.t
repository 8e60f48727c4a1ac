Export the files, for a host without containers.

zh: 导出文件，用于没有容器的托管服务。

  $ docker buildx build --quiet --target files --output site . >/dev/null
  $ find site -name '*.html' | sort
  site/404.html
  site/index.html
  site/posts/espresso/index.html
  site/posts/grinding/index.html

Or start the image, with what compose.yaml allows it.

zh: 或者启动镜像，并按 compose.yaml 加以限制。

  $ export COMPOSE_PROJECT_NAME=bp-astro
  $ TAG=1.0.0 docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Image}} {{.Health}}'
  web astro-blog:1.0.0 healthy
  $ ask() { curl --silent "http://$(docker compose port web 8080)$1" "${@:2}"; }
  $ ask /posts/espresso/ | grep -o '<strong>.*</strong>'
  <strong>eighteen grams</strong>

A path without its slash leads to the page. A wrong one has a page, too.

zh: 缺少末尾斜杠的路径会跳转到页面，错误的路径也有专门的页面。

  $ ask /posts/espresso --head | grep Location: | tr -d '\r'
  Location: /posts/espresso/
  $ ask /nowhere/ --write-out ' %{http_code}' | grep -o 'Back.*'
  Back to the start</a></p></body></html> 404

Write another post and upgrade.

zh: 再写一篇文章，然后升级。

  $ printf '%s\n' --- 'title: Milk' 'date: 2026-11-26' --- Cold. \
  >   >src/content/posts/milk.md
  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ ask /posts/milk/ | grep -o '<title>.*</title>'
  <title>Milk</title>

Stop it. It ends by itself, so the exit code is 0.

zh: 停止它。它自行结束，因此退出码是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker compose down 2>/dev/null
  $ docker rmi astro-blog:1.0.0 astro-blog:1.1.0 >/dev/null
