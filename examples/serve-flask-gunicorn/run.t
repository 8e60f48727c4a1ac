Build the image and start one container.

  $ docker build --quiet --tag bp-flask .
  sha256:* (glob)
  $ docker run --detach --name bp-flask --env WEB_CONCURRENCY=3 \
  >   --read-only --cap-drop ALL --publish 127.0.0.1::8000 bp-flask
  [0-9a-f]{64} (re)

Wait until its own health check says that it is ready.

  $ for i in $(seq 60); do
  >   state=$(docker inspect --format '{{.State.Health.Status}}' bp-flask)
  >   [ "$state" = healthy ] && break
  >   sleep 0.5
  > done
  > echo "$state"
  healthy

Query it.

  $ curl --fail --silent "http://$(docker port bp-flask 8000)/"
  {"message":"Hello","uid":1001}

PID 1 is gunicorn, user 1001, with three workers as set in the environment.

  $ docker exec bp-flask cat /proc/1/comm
  gunicorn
  $ docker exec bp-flask id -u
  1001
  $ docker logs bp-flask 2>&1 | grep -c 'Booting worker'
  3

Stop it. Exit code 0 means that it ended by itself and wasn't killed.

  $ docker stop bp-flask
  bp-flask
  $ docker inspect --format '{{.State.ExitCode}}' bp-flask
  0
  $ docker rm bp-flask
  bp-flask
  $ docker rmi bp-flask >/dev/null
