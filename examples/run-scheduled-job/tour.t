Test the job and its timetable. A line that can't be read fails the build.

zh: 测试任务和定时表。定时表里有读不懂的行，构建就失败。

  $ docker build --quiet --target test --tag bp-nightly:test .
  sha256:* (glob)
  $ sed 's/^0 3/0 25/' crontab >bad && mv crontab good && mv bad crontab
  $ docker build --target test --progress plain . 2>&1 | grep -o -m 1 'bad crontab'
  bad crontab

Start it with another timetable, every two seconds, and see the job run.

zh: 换成每两秒一次的定时表，启动后看任务运行。

  $ sed 's/^0 3 . . ./*\/2 * * * * * */' good >crontab; grep python crontab
  */2 * * * * * * python job.py
  $ export COMPOSE_PROJECT_NAME=bp-nightly COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait
  $ until docker compose logs --no-log-prefix | grep 'run 2 done'; do sleep 1; done
  run 2 done

Run it once by hand, beside the timetable.

zh: 在定时表之外手动运行一次。

  $ docker exec bp-nightly-nightly-1 python job.py
  started at [0-9:]{5} (re)
  run [0-9]+ done (re)

Stop it while the job runs, which takes four seconds here: each run that started has also ended.

zh: 在任务运行时停止它（这里任务耗时四秒）：每次启动的任务都执行完了。

  $ docker run --detach --name bp-nightly --read-only --cap-drop ALL \
  >   --env JOB_SECONDS=4 nightly:1.0.0
  [0-9a-f]{64} (re)
  $ until docker logs bp-nightly 2>&1 | grep -q started; do sleep 0.2; done
  $ docker stop bp-nightly
  bp-nightly
  $ docker inspect --format '{{.State.ExitCode}}' bp-nightly
  0
  $ docker logs bp-nightly 2>/dev/null | grep -c started >started
  $ docker logs bp-nightly 2>/dev/null | grep -c done | cmp - started

Remove everything, data included.

zh: 删除全部内容，包括数据。

  $ docker rm --volumes bp-nightly
  bp-nightly
  $ docker compose down --volumes
  $ docker rmi bp-nightly:test nightly:1.0.0 >/dev/null
