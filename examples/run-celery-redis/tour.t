Start Redis, a worker and beat.

zh: 启动 Redis、worker 和 beat。

  $ export COMPOSE_PROJECT_NAME=bp-celery COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait
  $ docker compose ps --format '{{.Service}} {{.Health}}'
  beat healthy
  redis healthy
  worker healthy

Send a task and fetch its result.

zh: 发送一个任务，取回结果。

  $ celery() { docker exec bp-celery-beat-1 celery --app=jobs "$@"; }
  $ celery call jobs.tasks.report --args='["sales"]' | tee id
  [0-9a-f-]{36} (re)
  $ sleep 4; celery result "$(cat id)"
  report for sales

The timetable works: beat sends, the worker runs.

zh: 定时任务正常：由 beat 发送，由 worker 执行。

  $ docker compose logs --no-log-prefix worker | grep -m 1 -o 'tick$'
  tick

Stop the worker in the middle of a task: the task ends first, then the worker, with exit code 0.

zh: 在任务执行到一半时停止 worker：先等任务结束，worker 再以退出码 0 结束。

  $ celery call jobs.tasks.report --args='["stock"]' >id; sleep 1
  $ docker compose stop worker
  $ docker inspect --format '{{.State.ExitCode}}' \
  >   "$(docker compose ps -aq worker)"
  0
  $ docker compose logs --no-log-prefix worker | grep -o "succeeded in .*stock'"
  succeeded in 3.* 'report for stock' (glob)

Tasks wait in Redis as long as there is no worker. Start two of the next version: one of them takes it.

zh: 没有 worker 时，任务在 Redis 里等待。启动两个新版本的 worker，其中一个会取走它。

  $ celery call jobs.tasks.report --args='["staff"]' >id
  $ sed -i 's/report for/new report for/' jobs/tasks.py
  $ TAG=1.1.0 docker compose up --build --detach --wait --scale worker=2
  $ sleep 4; celery result "$(cat id)"
  new report for staff

Remove everything, data included.

zh: 删除全部内容，包括数据。

  $ docker compose down --volumes
  $ docker rmi jobs:1.0.0 jobs:1.1.0 >/dev/null
