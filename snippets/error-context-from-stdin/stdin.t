With a dash in place of the folder, the Dockerfile comes from standard input
and there is no context. So COPY finds nothing:

zh: 用短横线代替目录时，Dockerfile 来自标准输入，没有上下文，COPY 什么也找不到：

  $ docker build - <Dockerfile 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: * "/motd": not found (glob)

Read only the Dockerfile from standard input, and pass the folder as well:

zh: 只让 Dockerfile 来自标准输入，目录照常传入：

  $ docker build -q --file - --tag bp-stdin . <Dockerfile >/dev/null
  $ docker run --rm bp-stdin
  hello

Or send a tar archive as the whole context:

zh: 或者把 tar 归档作为整个上下文传入：

  $ tar -c Dockerfile motd | docker build -q --tag bp-stdin - >/dev/null
  $ docker run --rm bp-stdin
  hello
  $ docker rmi bp-stdin >/dev/null
