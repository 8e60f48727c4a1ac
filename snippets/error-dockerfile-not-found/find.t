The folder at the end is the build context. Docker looks for a file named
Dockerfile there, and this folder has none:

zh: 命令末尾的目录是构建上下文。Docker 在其中查找名为 Dockerfile 的文件，而这个目录里没有：

  $ docker build docker 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory

The path after --file starts at your working directory, not at the context:

zh: `--file` 后面的路径从当前工作目录算起，而不是从上下文算起：

  $ docker build --file app.Dockerfile docker 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: failed to read dockerfile: open app.Dockerfile: no such file or directory

Name the file, and keep the context where the files are that it copies:

zh: 写明文件；上下文仍是要复制的文件所在的目录：

  $ docker build -q --file docker/app.Dockerfile --tag bp-found . >/dev/null
  $ docker run --rm bp-found
  hello from the context
  $ docker rmi bp-found >/dev/null
