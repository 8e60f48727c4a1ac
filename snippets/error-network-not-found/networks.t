The network doesn't exist:

zh: 网络不存在：

  $ docker build -q --tag bp-net . >/dev/null
  $ docker run --rm --network bp-net-web bp-net true 2>&1 | head -n 1
  docker: Error response from daemon: failed to set up container networking: network bp-net-web not found

In the default network, containers don't find each other by name:

zh: 在默认网络里，容器之间不能用名字互相访问：

  $ docker run -d --name bp-net-server bp-net >/dev/null
  $ docker run --rm bp-net wget -qO- http://bp-net-server:8080/index.html
  wget: bad address 'bp-net-server:8080'
  [1]

In a network of your own they do:

zh: 在自己创建的网络里可以：

  $ docker network create bp-net-web >/dev/null
  $ docker network connect bp-net-web bp-net-server
  $ docker run --rm --network bp-net-web bp-net \
  >   wget -qO- http://bp-net-server:8080/index.html
  hello

A network that is in use can't be removed:

zh: 正在使用的网络不能删除：

  $ docker network rm bp-net-web 2>&1 | head -n 1
  Error response from daemon: error while removing network: network bp-net-web has active endpoints (name:"bp-net-server" id:"*") (glob)
  $ docker rm -f bp-net-server
  bp-net-server
  $ docker network rm bp-net-web
  bp-net-web
  $ docker rmi bp-net >/dev/null
