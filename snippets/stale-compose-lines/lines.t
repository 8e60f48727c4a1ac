  $ docker build -q --tag bp-stale . >/dev/null
  $ old() { docker compose --project-directory old "$@" </dev/null; }
  $ new() { docker compose --project-directory new "$@" </dev/null; }

The line `version:` only causes a warning:

zh: `version:` 这一行只会引起警告：

  $ old config --quiet 2>&1 | grep -o 'the attribute.*'
  the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"

Without `links:` the services find each other just as well:

zh: 没有 `links:`，服务之间同样能互相访问：

  $ new up --detach 2>/dev/null
  $ new exec -T web wget -qO- http://api:8080/
  hello

Limits below `deploy:` hold without Swarm:

zh: `deploy:` 下的限制不需要 Swarm 也有效：

  $ docker inspect bp-stale-web-1 --format '{{.HostConfig.Memory}}'
  67108864
  $ new down --timeout 0 2>/dev/null

`mem_limit:` is still read, and does the same:

zh: `mem_limit:` 仍然有效，作用相同：

  $ export COMPOSE_PROJECT_NAME=bp-stale-limit
  $ docker compose --file - up --detach 2>/dev/null <<'END'
  > services: {web: {image: bp-stale, mem_limit: 64m}}
  > END
  $ docker inspect bp-stale-limit-web-1 --format '{{.HostConfig.Memory}}'
  67108864
  $ docker compose down --timeout 0 2>/dev/null
  $ docker rmi bp-stale >/dev/null
