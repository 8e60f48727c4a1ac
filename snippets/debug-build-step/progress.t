Plain progress keeps every line that a step prints. In a terminal, the default
folds the lines of a step away once it has succeeded.

zh: plain 进度会保留步骤打印的每一行。在终端里，默认的显示方式会在步骤成功后把这些行折叠起来。

  $ build() { docker build --progress=plain --tag bp-step "$@" . >log 2>&1; }
  $ build; grep ' rows$' log
  #* 2 rows (glob)

The second build prints nothing of the kind: the step comes from the cache.

zh: 第二次构建没有这一行，因为这一步来自缓存。

  $ build; grep ' rows$' log
  [1]
  $ state() { # of the step that begins with these words
  >   number=$(sed -n "s/^\(#[0-9]*\) \[.*\] $1.*/\1/p" log | head -n 1)
  >   grep -q "^$number CACHED" log && echo cached || echo ran
  > }
  $ state 'COPY prices'; state RUN
  cached
  cached

--no-cache runs every step again. --no-cache-filter does so for one stage and
leaves the others in the cache.

zh: --no-cache 重新执行每一步；--no-cache-filter 只重新执行一个阶段，其他阶段仍用缓存。

  $ build --no-cache; state 'COPY prices'; state RUN
  ran
  ran
  $ build --no-cache-filter=report; state 'COPY prices'; state RUN
  cached
  ran

A build that fails repeats the last lines of the failed step at its end. If
they don't say enough, the log has all of them, further up.

zh: 失败的构建会在末尾重复失败步骤的最后几行。如果还不够，日志前面有全部输出。

  $ build --file=wrong-name.Dockerfile
  [1]
  $ grep 'not readable' log
  #* price.csv: not there, or not readable (glob)
  * price.csv: not there, or not readable (glob)
  $ tail -n 1 log
  ERROR: failed to build: * exit code: 3 (glob)

  $ docker rmi bp-step >/dev/null
