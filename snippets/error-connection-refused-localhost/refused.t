A server that listens on 127.0.0.1 answers inside of its container only. A
published port doesn't help: the connection is opened and reset.

zh: 监听 127.0.0.1 的服务只在自己的容器里可达。发布端口也没有用：连接建立后随即被重置。

  $ docker build -q --file before.Dockerfile --tag bp-local:before . >/dev/null
  $ docker build -q --tag bp-local . >/dev/null
  $ get() { docker run --rm "$1" bp-local wget -qO- "$2" 2>&1; }
  $ docker run -d --name bp-local-one -p 127.0.0.1:5074:8080 \
  >   bp-local:before >/dev/null
  $ docker exec bp-local-one wget -qO- http://127.0.0.1:8080/
  hello
  $ get --network=host http://127.0.0.1:5074/
  wget: error getting response: Connection reset by peer
  [1]

On all addresses of the container it answers:

zh: 监听容器的所有地址就能访问：

  $ docker run -d --name bp-local-two -p 127.0.0.1:5075:8080 bp-local >/dev/null
  $ get --network=host http://127.0.0.1:5075/
  hello

In another container, localhost is that other container:

zh: 在另一个容器里，localhost 指的是那个容器自己：

  $ docker network create bp-local-net >/dev/null
  $ docker network connect bp-local-net bp-local-two
  $ get --network=bp-local-net http://localhost:8080/
  wget: can't connect to remote host*: Connection refused (glob)
  [1]
  $ get --network=bp-local-net http://bp-local-two:8080/
  hello
  $ docker rm -f bp-local-one bp-local-two >/dev/null
  $ docker network rm bp-local-net >/dev/null
  $ docker rmi bp-local:before bp-local >/dev/null
