Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ export IMAGE=bp-cpp COMPOSE_PROJECT_NAME=bp-cpp
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  web: healthy
  $ curl --fail --silent "http://$(docker compose port web 8000)/?name=Ann"
  {"message":"Hello, Ann"}

What is in the image on top of its base? The program and the libraries; names
that end in a full version are files, the others links to them.

zh: 镜像在基础镜像之上有什么？程序，以及程序需要的共享库；以完整版本号结尾的是文件，其余是指向它们的链接。

  $ docker create --name bp-cpp-files bp-cpp:dev >/dev/null
  $ docker cp --quiet bp-cpp-files:/app - | tar --list
  app/
  app/bin/
  app/bin/hello
  app/lib/
  app/lib/libbrotlicommon.so.1
  app/lib/libbrotlicommon.so.1.1.0
  app/lib/libbrotlidec.so.1
  app/lib/libbrotlidec.so.1.1.0
  app/lib/libbrotlienc.so.1
  app/lib/libbrotlienc.so.1.1.0
  app/lib/libcpp-httplib.so.0.18
  app/lib/libcpp-httplib.so.0.18.7
  $ docker rm bp-cpp-files
  bp-cpp-files

Upgrade: edit a file, build, replace.

zh: 升级：修改文件，构建，替换容器。

  $ sed -i 's/"Hello, "/"Welcome, "/' src/service.cpp
  $ TAG=next docker compose up --detach --build --wait --quiet-build \
  >   2>/dev/null
  $ curl --fail --silent "http://$(docker compose port web 8000)/?name=Ann"
  {"message":"Welcome, Ann"}

Stop it while a request is open: the request gets its answer, and the exit
code is 0.

zh: 在请求尚未结束时停止服务：请求得到了响应，退出码是 0。

  $ curl --silent "http://$(docker compose port web 8000)/slow" >answer &
  $ sleep 0.7
  $ docker compose stop 2>/dev/null
  $ wait $!
  $ cat answer
  {"message":"Hello at last"}
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker compose down 2>/dev/null
  $ docker rmi bp-cpp:dev bp-cpp:next >/dev/null
