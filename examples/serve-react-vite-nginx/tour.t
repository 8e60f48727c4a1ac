Build the image and start it with what compose.yaml allows it.

zh: 构建镜像，并按 compose.yaml 中的限制启动。

  $ export COMPOSE_PROJECT_NAME=bp-react
  $ TAG=1.0.0 docker compose up --build --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Image}} {{.Health}}'
  web react-coffee:1.0.0 healthy

The configuration comes from the container's environment.

zh: 配置来自容器的环境变量。

  $ ask() { curl --silent "http://$(docker compose port web 8080)$1" "${@:2}"; }
  $ ask /config.json
  {"shopName": "Corner Coffee", "apiUrl": "https://api.example.com"}

A path of the application is the page. The script may be kept for a year.

zh: 应用里的路径返回页面，脚本可以缓存一年。

  $ ask /orders/7 | grep -o '<title>.*'
  <title>Coffee</title>
  $ script=$(ask / | grep -o '/assets/[^"]*js')
  $ ask "$script" --head --header 'Accept-Encoding: gzip' |
  >   grep -E 'Vary|Cache-Control|Content-Encoding' | tr -d '\r'
  Vary: Accept-Encoding
  Content-Encoding: gzip
  Cache-Control: public, max-age=31536000, immutable

Upgrade: an edit gives the script another name, and the page leads to it.

zh: 升级：修改代码后脚本换了名字，页面会指向新的脚本。

  $ sed -i 's/Total/Sum/' src/main.tsx
  $ TAG=1.1.0 docker compose up --build --wait >/dev/null 2>&1
  $ [ "$(ask / | grep -o '/assets/[^"]*js')" = "$script" ] || echo another name
  another name

The same image with another configuration.

zh: 同一个镜像，换一份配置。

  $ sed -i 's/Corner Coffee/Tea House/' compose.yaml
  $ TAG=1.1.0 docker compose up --wait >/dev/null 2>&1
  $ ask /config.json
  {"shopName": "Tea House", "apiUrl": "https://api.example.com"}

Stop it. It ends by itself, so the exit code is 0.

zh: 停止它。它自行结束，因此退出码是 0。

  $ docker compose stop 2>/dev/null
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker compose down 2>/dev/null
  $ docker rmi react-coffee:1.0.0 react-coffee:1.1.0 >/dev/null
