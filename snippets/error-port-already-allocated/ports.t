The port belongs to another container:

zh: 端口被另一个容器占用：

  $ docker build -q --tag bp-port . >/dev/null
  $ docker run -d --name bp-port-one -p 127.0.0.1:5071:8080 bp-port >/dev/null
  $ docker run -d --name bp-port-two -p 127.0.0.1:5071:8080 bp-port 2>&1 |
  >   grep -o 'Bind for.*'
  Bind for 127.0.0.1:5071 failed: port is already allocated

The second container was created all the same. Find the first, and remove the
one that you don't need:

zh: 第二个容器仍然被创建了。找出占用端口的容器，再删掉不需要的那个：

  $ docker ps --filter publish=5071 --format '{{.Names}}'
  bp-port-one
  $ docker ps -a --filter name=bp-port --format '{{.Names}}: {{.State}}' | sort
  bp-port-one: running
  bp-port-two: created
  $ docker rm bp-port-two
  bp-port-two

If a program on the host has the port, the message is another one. Here the
first container shares the host's network and listens on port 5072:

zh: 如果占用端口的是主机上的程序，报错就不同。这里第一个容器使用主机网络，监听 5072 端口：

  $ docker run -d --name bp-port-host --network host bp-port \
  >   httpd -f -p 127.0.0.1:5072 -h /www >/dev/null
  $ until docker run --rm --network host bp-port \
  >   wget -qO /dev/null http://127.0.0.1:5072/; do sleep 0.2; done
  $ docker run --rm --name bp-port-two -p 127.0.0.1:5072:8080 bp-port 2>&1 |
  >   grep -o 'failed to bind.*'
  failed to bind host port for 127.0.0.1:5072:* address already in use (glob)

Another host port is always a way out; the container's port stays the same.

zh: 换一个主机端口总是可行的，容器内的端口不变。

  $ docker run -d --name bp-port-two -p 127.0.0.1:5073:8080 bp-port >/dev/null
  $ docker port bp-port-two
  8080/tcp -> 127.0.0.1:5073
  $ docker rm -f bp-port-one bp-port-two bp-port-host >/dev/null
  $ docker rmi bp-port >/dev/null
