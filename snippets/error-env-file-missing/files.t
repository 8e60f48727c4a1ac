  $ docker build -q --tag bp-envfile . >/dev/null
  $ docker run --rm --env-file app.env bp-envfile 2>&1 | head -n 1
  docker: open app.env: no such file or directory
  $ docker compose --project-directory required run --rm app </dev/null
  env file /*/app.env not found: stat /*/app.env: no such file or directory (glob)
  [1]

In a compose file the file can be optional:

zh: 在 Compose 文件里可以把它设为可选：

  $ docker compose --project-directory optional --project-name bp-envfile \
  >   run --rm -T app </dev/null 2>/dev/null
  mode=
  $ docker compose --project-directory optional --project-name bp-envfile \
  >   down 2>/dev/null

A line is name=value. Quotes are not taken off by docker run:

zh: 每行是 名字=值。docker run 不会去掉引号：

  $ echo 'MODE="production"' > app.env
  $ docker run --rm --env-file app.env bp-envfile
  mode="production"
  $ echo 'MODE=production' > app.env
  $ docker run --rm --env-file app.env bp-envfile
  mode=production
  $ rm app.env
  $ docker rmi bp-envfile >/dev/null
