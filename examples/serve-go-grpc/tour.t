Start the service from its Compose file and wait until it is healthy.

zh: 用 Compose 文件启动服务，等到它变为 healthy。

  $ export IMAGE=bp-greeter COMPOSE_PROJECT_NAME=bp-greeter
  $ docker compose up --detach --build --wait --quiet-build 2>/dev/null
  $ docker compose ps --format '{{.Service}}: {{.Health}}'
  greeter: healthy

Ask the gateway, which makes a gRPC call of it.

zh: 访问网关，它会转成一次 gRPC 调用。

  $ curl --fail --silent "http://$(docker compose port greeter 8000)/hello?name=Ann"
  {"message":"Hello, Ann"}

Call gRPC from another container of the network, by the service's name. What
there is to call, reflection says.

zh: 在同一网络的另一个容器里按服务名调用 gRPC；有哪些服务可以调用，由反射给出。

  $ call() {
  >   docker run --rm --network=bp-greeter_default bp-greeter:dev \
  >     call -target=greeter:50051 "$@"
  > }
  $ call Bob
  Hello, Bob
  $ docker exec bp-greeter-greeter-1 /greeter services
  greeter.v1.Greeter
  grpc.health.v1.Health
  grpc.reflection.v1.ServerReflection
  grpc.reflection.v1alpha.ServerReflection

Stop it while a call is open: the call gets its answer, and the exit code is 0.

zh: 在调用尚未结束时停止服务：调用得到了响应，退出码是 0。

  $ docker run --detach --name bp-greeter-call --network=bp-greeter_default \
  >   bp-greeter:dev call -target=greeter:50051 -think=5s Carol >/dev/null
  $ sleep 2
  $ docker compose stop 2>/dev/null
  $ docker wait bp-greeter-call
  0
  $ docker logs bp-greeter-call
  Hello, Carol
  $ docker compose ps --all --format '{{.ExitCode}}'
  0
  $ docker rm bp-greeter-call >/dev/null
  $ docker compose down 2>/dev/null
  $ docker rmi bp-greeter:dev >/dev/null
