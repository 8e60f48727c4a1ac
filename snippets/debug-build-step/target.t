This build fails in a step that worked yesterday:

zh: 这个构建在昨天还正常的一步失败了：

  $ docker build --file=wrong-name.Dockerfile . >log 2>&1
  [1]
  $ grep '^ERROR' log | grep -o 'did not complete.*'
  did not complete successfully: exit code: 3

Stop just before it. Everything above comes from the cache.

zh: 在它之前停下，上面的步骤都来自缓存。

  $ docker build --quiet --file=wrong-name.Dockerfile --target=files \
  >   --tag bp-target .
  sha256:* (glob)

A container of that stage has the same files, the same user and the same
environment. Add --tty and type the commands yourself; here they come from a
file.

zh: 这个阶段的容器里，文件、用户、环境变量都和那一步相同。加上 --tty 就可以自己输入命令，这里的命令来自文件。

  $ docker run --rm --interactive bp-target sh <<'END'
  > exec 2>&1; pwd; ls; id -u; echo "$CURRENCY"
  > sh total.sh price.csv
  > sh total.sh prices.csv
  > END
  /srv
  prices.csv
  total.sh
  0
  EUR
  price.csv: not there, or not readable
  2 rows
  7 EUR

What isn't there: build arguments, and the mounts and secrets of the step.

zh: 没有的是：构建参数，以及那一步的挂载和机密。

  $ docker run --rm bp-target sh -c 'echo "${TITLE-no title}"'
  no title

The name was wrong. The corrected file builds, and prints the report:

zh: 原来是文件名写错了。改正后的文件可以构建，并打印报告：

  $ docker build --quiet --tag bp-target .
  sha256:* (glob)
  $ docker run --rm bp-target
  Total
  7 EUR

  $ docker rmi bp-target >/dev/null
