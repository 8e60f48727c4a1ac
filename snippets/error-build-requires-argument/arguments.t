Without a build context there is nothing to build from:

zh: 没有构建上下文，就没有可构建的内容：

  $ docker build --tag bp-argument 2>&1 | head -n 1
  ERROR: docker: 'docker buildx build' requires 1 argument

A value without its option counts as one more argument. Here the tag has no
--tag in front:

zh: 没有写选项名的值会被当成又一个参数。这里标签前面少了 --tag：

  $ docker build bp-argument . 2>&1 | head -n 1
  ERROR: docker: 'docker buildx build' requires 1 argument

A folder that doesn't exist:

zh: 目录不存在：

  $ docker build ./service 2>&1 | tail -n 1
  ERROR: failed to build: unable to prepare context: path "./service" not found

The dot at the end is the context: the folder that you're in.

zh: 末尾的点就是上下文，即当前目录。

  $ docker build -q --tag bp-argument . >/dev/null
  $ docker run --rm bp-argument
  built
  $ docker rmi bp-argument >/dev/null
