Scripts, cron jobs and CI have no terminal, so -t fails there:

zh: 脚本、定时任务和 CI 没有终端，-t 会失败：

  $ docker build -q --tag bp-tty . >/dev/null
  $ echo echo hello | docker run --rm -it bp-tty
  the input device is not a TTY
  [1]

Keep -i, which passes the input, and drop -t:

zh: 保留传递输入的 -i，去掉 -t：

  $ echo echo hello | docker run --rm -i bp-tty
  hello

Without -i a shell reads no input, and ends at once with exit code 0:

zh: 没有 -i 时 shell 读不到输入，立即以退出码 0 结束：

  $ echo echo hello | docker run --rm bp-tty
  $ docker rmi bp-tty >/dev/null
