The database's health check fails, so Compose doesn't start what waits for it:

zh: 数据库的健康检查失败，Compose 就不启动等待它的服务：

  $ docker build -q --tag bp-depends . >/dev/null
  $ docker compose --project-directory unhealthy up --detach 2>&1 | tail -n 1
  dependency failed to start: container bp-depends-database-1 is unhealthy

What did the check say?

zh: 检查的输出是什么？

  $ docker inspect bp-depends-database-1 \
  >   --format '{{(index .State.Health.Log 0).Output}}'
  wget: can't connect to remote host*: Connection refused (glob)
  
  $ docker compose --project-directory unhealthy down --timeout 0 2>/dev/null

A one-off service that fails:

zh: 一次性的服务失败：

  $ docker compose --project-directory ended up --detach 2>&1 | tail -n 1
  service "migrate" didn't complete successfully: exit 3
  $ docker compose --project-directory ended logs --no-log-prefix migrate
  no such table
  $ docker compose --project-directory ended down --timeout 0 2>/dev/null
  $ docker rmi bp-depends >/dev/null
