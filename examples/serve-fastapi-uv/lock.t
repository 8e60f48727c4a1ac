A uv project commits uv.lock. Here uv makes it on the spot.

zh: uv 项目会提交 uv.lock。这里由 uv 当场生成。

  $ docker build --quiet --target uv --tag bp-fastapi-uv:tool .
  sha256:* (glob)
  $ docker build --output . --file - . >/dev/null 2>&1 <<'EOF'
  > FROM bp-fastapi-uv:tool AS lock
  > COPY pyproject.toml .
  > RUN uv lock
  > FROM scratch
  > COPY --from=lock /app/uv.lock /
  > EOF
  $ grep -c '^name = "fastapi"' uv.lock
  1

Build from it: first the tests, then the image.

zh: 用它来构建：先运行测试，再构建镜像。

  $ docker build --target test --progress plain --file uv-lock.Dockerfile . 2>&1 |
  >   grep -o '2 passed'
  2 passed
  $ docker build --quiet --file uv-lock.Dockerfile --tag bp-fastapi-uv:app .
  sha256:* (glob)
  $ docker run --detach --name bp-fastapi-uv --read-only --cap-drop ALL \
  >   --publish 127.0.0.1::8000 bp-fastapi-uv:app
  [0-9a-f]{64} (re)
  $ until docker inspect bp-fastapi-uv --format '{{.State.Health.Status}}' |
  >   grep -qx healthy; do sleep 0.2; done
  $ curl --silent "http://$(docker port bp-fastapi-uv 8000)/"; echo
  {"message":"Hello","uid":10001}

Change the manifest and forget the lock file: --locked fails the build.

zh: 改了清单却忘记更新锁文件：--locked 让构建失败。

  $ sed -i 's/fastapi>=0.115/fastapi>=0.116/' pyproject.toml
  $ docker build --file uv-lock.Dockerfile --output type=cacheonly . 2>&1 |
  >   grep -o -m 1 'The lockfile at .* needs to be updated'
  The lockfile at `uv.lock` needs to be updated

  $ docker rm --force bp-fastapi-uv
  bp-fastapi-uv
  $ docker rmi bp-fastapi-uv:tool bp-fastapi-uv:app >/dev/null
