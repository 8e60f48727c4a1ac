Docker stops before the build if the file doesn't exist:

zh: 文件不存在时，Docker 在构建之前就停下：

  $ docker build --secret id=token,src=token.txt . 2>&1 | tail -n 1
  ERROR: failed to build: failed to stat token.txt: stat token.txt: no such file or directory

A variable that isn't set is an empty secret, without any message:

zh: 没有设置的变量会成为空的机密，没有任何提示：

  $ docker build -q --secret id=token,env=NOT_SET --tag bp-secret . >/dev/null
  $ docker run --rm bp-secret cat /length
  0
  $ docker rmi bp-secret >/dev/null
