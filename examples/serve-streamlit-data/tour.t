Run the tests. They open the page without a browser, and a failed one fails the build.

zh: 运行测试。测试不用浏览器就能打开页面；测试失败，构建就失败。

  $ docker build --quiet --target test --tag bp-sales:test .
  sha256:* (glob)

Build and start the service, and wait until it is healthy.

zh: 构建并启动服务，等到它变为 healthy。

  $ export COMPOSE_PROJECT_NAME=bp-sales COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait web
  $ url=http://$(docker compose port web 8000)
  $ curl --silent "$url/" | grep -o '<title>.*</title>'
  <title>Streamlit</title>

The browser fetches the page itself over a WebSocket. Without one, ask Streamlit to run the script: that is what the
Kubernetes manifest does before it sends visitors.

zh: 页面内容由浏览器通过 WebSocket 获取。没有浏览器时，可以让 Streamlit 运行一次脚本；Kubernetes 清单也是这样做的，成功之后才接收访问。

  $ curl --silent "$url/_stcore/script-health-check"; echo
  ok

Upgrade to a version with a mistake in it: the server is up, and the script isn't.

zh: 升级到一个有错误的版本：服务器已启动，脚本却失败了。

  $ echo 'sales["weight"].sum()' >> app/main.py
  $ TAG=1.1.0 docker compose up --build --detach --wait web
  $ url=http://$(docker compose port web 8000)
  $ curl --silent --write-out ' %{http_code}\n' "$url/_stcore/script-health-check"
  error 503
  $ curl --silent --write-out ' %{http_code}\n' "$url/_stcore/health"
  ok 200
  $ docker compose logs --no-log-prefix web | grep -o "KeyError: 'weight'" | uniq
  KeyError: 'weight'

Go back: the former version is still there.

zh: 回退：旧版本的镜像还在。

  $ TAG=1.0.0 docker compose up --no-build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/_stcore/script-health-check"
  ok (no-eol)

Stop it. Exit code 0 means that it ended by itself.

zh: 停止它。退出码 0 表示它自行结束。

  $ docker compose stop web
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0
  $ docker compose down
  $ docker rmi bp-sales:test sales:1.0.0 sales:1.1.0 >/dev/null
