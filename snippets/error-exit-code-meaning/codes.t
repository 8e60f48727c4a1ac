  $ docker build -q --tag bp-code . >/dev/null
  $ run() { docker run --rm "$@" >/dev/null 2>&1; echo $?; }

The program ended by itself: 0 is success, everything else is its own choice.

zh: 程序自行结束：0 表示成功，其他值由程序自己决定。

  $ run bp-code true
  0
  $ run bp-code cat no-such-file
  1
  $ run bp-code sh -c 'exit 3'
  3

125: Docker couldn't start the container at all. 126: the command can't be
executed. 127: there is no such command.

zh: 125：Docker 根本没能启动容器。126：命令无法执行。127：没有这个命令。

  $ run --no-such-option bp-code
  125
  $ run bp-code /usr/local/bin/not-executable
  126
  $ run bp-code no-such-command
  127

Above 128: 128 plus the number of the signal that ended it. 130 is SIGINT (2),
137 SIGKILL (9), 139 SIGSEGV (11), 143 SIGTERM (15).

zh: 大于 128：128 加上结束它的信号编号。130 是 SIGINT（2），137 是 SIGKILL（9），139 是 SIGSEGV（11），143 是 SIGTERM（15）。

  $ for signal in INT KILL SEGV TERM; do
  >   run bp-code sh -c "sh -c 'kill -$signal \$\$'; exit \$?"
  > done
  130
  137
  139
  143

137 has two usual reasons. The container used more memory than it may:

zh: 137 通常有两个原因。一是容器用的内存超过了上限：

  $ docker run --name bp-code-app --memory=16m bp-code \
  >   sh -c 'head -c 64m /dev/zero | tail' >/dev/null 2>&1
  [137]
  $ docker inspect bp-code-app --format '{{.State.OOMKilled}}'
  true
  $ docker rm bp-code-app
  bp-code-app

Or it didn't react to docker stop, and was killed after the grace period:

zh: 二是它没有响应 docker stop，宽限时间过后被强制结束：

  $ docker run -d --name bp-code-app bp-code >/dev/null
  $ docker stop --timeout 1 bp-code-app
  bp-code-app
  $ docker inspect bp-code-app \
  >   --format '{{.State.ExitCode}} {{.State.OOMKilled}}'
  137 false
  $ docker rm bp-code-app
  bp-code-app

With an init as the first process, the same program ends at the signal: 143 is
a normal stop.

zh: 第一个进程换成 init 后，同一个程序收到信号就结束：143 是正常的停止。

  $ docker run -d --init --name bp-code-app bp-code >/dev/null
  $ docker stop --timeout 5 bp-code-app
  bp-code-app
  $ docker inspect bp-code-app --format '{{.State.ExitCode}}'
  143
  $ docker rm bp-code-app
  bp-code-app
  $ docker rmi bp-code >/dev/null
