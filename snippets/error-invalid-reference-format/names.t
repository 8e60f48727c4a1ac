The name after --tag follows the same rules:

zh: `--tag` 后面的名字遵守同样的规则：

  $ docker build --tag My_App:1.0 . 2>&1 | tail -n 1
  ERROR: failed to build: invalid tag "My_App:1.0": repository name must be lowercase
  $ docker build --tag "my app" . 2>&1 | tail -n 1
  ERROR: failed to build: invalid tag "my app": invalid reference format

In docker run, an empty variable moves the words: here the option -v swallows
the name, and the command is taken for the image.

zh: 在 docker run 中，空变量会让各个词错位：这里 -v 吃掉了镜像名，命令反被当成镜像。

  $ docker run --rm -v $NOTSET bp-name:1.0 . 2>&1 | head -n 1
  docker: invalid reference format

Lowercase letters, digits and . _ - between them:

zh: 小写字母、数字，中间可用 . _ -：

  $ docker build -q --tag bp-name:1.0 . >/dev/null
  $ docker run --rm bp-name:1.0
  built
  $ docker rmi bp-name:1.0 >/dev/null
