Start everything: PostgreSQL, then the migrations, then the web service.

zh: 启动全部服务：先是 PostgreSQL，再执行数据库迁移，最后是 Web 服务。

  $ export COMPOSE_PROJECT_NAME=bp-django COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait
  $ docker compose ps --all --format '{{.Service}} {{.State}} {{.ExitCode}}'
  db running 0
  migrate exited 0
  secrets exited 0
  web running 0

Write a note into the database, and read it. Django served the page, gunicorn the request, and WhiteNoise the style sheet.

zh: 向数据库写入一条笔记，再读出来。页面由 Django 生成，请求由 gunicorn 处理，样式表由 WhiteNoise 提供。

  $ url=http://$(docker compose port web 8000)
  $ curl --silent --data 'text=buy milk' "$url/notes"; echo
  {"id": 1}
  $ curl --silent "$url/" | grep '<li>'
      <li>buy milk</li>
  $ curl --silent "$url/" | grep -o '/static/[^"]*' >sheet; cat sheet
  /static/notes/style.32442648ef9e.css
  $ curl --silent "$url$(cat sheet)"
  body { font-family: sans-serif; margin: 2rem; }

Run all tests, in a database of their own on the same server.

zh: 运行全部测试，用的是同一台服务器上单独的测试数据库。

  $ docker compose run --rm --build test </dev/null >log 2>&1
  $ grep '^OK' log
  OK

Upgrade: the next version has another column. The migration runs first, and the note is still there.

zh: 升级：下一个版本多了一列。先执行迁移，笔记还在。

  $ cat >> src/notes/models.py <<'EOF'
  >     done = models.BooleanField(default=False)
  > EOF
  $ cat > src/notes/migrations/0002_note_done.py <<'EOF'
  > from django.db import migrations, models
  > 
  > class Migration(migrations.Migration):
  >     dependencies = [("notes", "0001_initial")]
  >     operations = [
  >         migrations.AddField("note", "done", models.BooleanField(default=False))
  >     ]
  > EOF
  $ TAG=1.1.0 docker compose up --build --detach --wait
  $ docker compose logs --no-log-prefix migrate | grep Applying
    Applying notes.0002_note_done... OK
  $ url=http://$(docker compose port web 8000)
  $ curl --silent "$url/" | grep '<li>'
      <li>buy milk</li>

Stop it in the middle of a request: the answer still arrives, and the exit code is 0.

zh: 在请求处理到一半时停止它：响应仍会返回，退出码是 0。

  $ curl --silent "$url/slow" > answer & sleep 0.5
  $ docker compose stop web; wait; cat answer
  report ready
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0

Remove everything, data included.

zh: 删除全部内容，包括数据。

  $ docker compose down --volumes
  $ docker rmi notes-django:1.0.0 notes-django:1.1.0 notes-django:test >/dev/null
