Docker finds your agent through a variable. Where it isn't set, as in cron and
CI, the client stops before the build:

zh: Docker 通过一个变量找到 agent。在定时任务和 CI 中往往没有设置它，客户端在构建之前就会停下：

  $ SSH_AUTH_SOCK= docker build --ssh default . 2>&1 | tail -n 1
  ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set
