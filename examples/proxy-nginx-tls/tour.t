Build the proxy, and make a certificate in its volume: here one that you sign
yourself. The container's user, 101, must be able to read the key.

zh: 构建代理，并在它的卷里生成证书，这里用自签名证书。容器的用户 101 必须能读取私钥。

  $ export COMPOSE_PROJECT_NAME=bp-tls TAG=1.0.0 TLS_SELF_SIGNED=
  $ docker compose build >/dev/null 2>&1
  $ certify() {
  >   docker run --rm --user=0 --volume=bp-tls_tls:/tls --entrypoint=sh \
  >     tls-proxy:1.0.0 -c 'openssl req -x509 -newkey ec -nodes -days 30 \
  >       -pkeyopt ec_paramgen_curve:P-256 -subj /CN=shop.test \
  >       -addext subjectAltName=DNS:shop.test \
  >       -keyout /tls/tls.key -out /tls/tls.crt && chown 101 /tls/tls.key' \
  >     2>/dev/null
  > }
  $ certify

Start the proxy and the application behind it.

zh: 启动代理和它背后的应用。

  $ docker compose up --wait >/dev/null 2>&1
  $ docker compose ps --format '{{.Service}} {{.Health}}'
  app healthy
  proxy healthy

Ask for it by its name. curl trusts this certificate and no other.

zh: 用域名访问。curl 只信任这一个证书。

  $ docker compose cp proxy:/run/secrets/tls.crt . 2>/dev/null
  $ port=$(docker compose port proxy 8443 | cut -d: -f2)
  $ ask() {
  >   curl --silent --cacert tls.crt \
  >     --connect-to "shop.test:443:127.0.0.1:$port" "https://shop.test$1"
  > }
  $ ask /
  hello over https

Plain HTTP gets a redirection, and old versions of TLS get nothing.

zh: 明文 HTTP 会被重定向，旧版 TLS 则被拒绝。

  $ curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}\n' \
  >   --header 'Host: shop.test' "http://$(docker compose port proxy 8080)/cart"
  308 https://shop.test/cart
  $ curl --silent --insecure --tls-max 1.1 "https://127.0.0.1:$port/"
  [35]

Renew the certificate: nginx takes the new one without a restart.

zh: 更换证书：nginx 无需重启就会使用新证书。

  $ certify
  $ docker exec bp-tls-proxy-1 nginx -s reload 2>/dev/null; sleep 1
  $ ask /
  [60]
  $ docker compose cp proxy:/run/secrets/tls.crt . 2>/dev/null
  $ ask /
  hello over https

Stop the proxy while it waits for an answer. The answer still arrives, and nginx
ends with 0.

zh: 在代理等待响应时停止它。响应仍会送达，nginx 以 0 退出。

  $ ask /slow >answer & sleep 0.5
  $ docker compose stop proxy 2>/dev/null
  $ wait; cat answer
  hello over https
  $ docker compose ps --all --format '{{.ExitCode}}' proxy
  0

Take it all down.

zh: 全部清理。

  $ docker compose down --volumes 2>/dev/null
  $ docker rmi tls-proxy:1.0.0 tls-proxy-app:1.0.0 >/dev/null
