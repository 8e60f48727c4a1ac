Nothing answers at this address:

zh: 这个地址上没有服务响应：

  $ docker --host unix:///run/no-daemon.sock ps
  Cannot connect to the Docker daemon at unix:///run/no-daemon.sock. Is the docker daemon running?
  [1]

The variable DOCKER_HOST sets the address for every command, and it's easy to
forget in a shell's profile:

zh: 变量 DOCKER_HOST 会改变每条命令的地址，写在 shell 配置里很容易忘记：

  $ DOCKER_HOST=tcp://127.0.0.1:5079 docker ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:5079. Is the docker daemon running?
  [1]

The address that is in use, and whether something answers there:

zh: 查看正在使用的地址，以及那里是否有响应：

  $ docker context ls --format '{{.Name}}' 2>/dev/null |
  >   head -n 1
  default* (glob)
  $ docker version --format '{{.Server.Os}}'
  linux
