Run the tests. A failed test fails the build.

zh: 运行测试。测试失败，构建就失败。

  $ docker build --quiet --target test --tag bp-hello:test .
  sha256:* (glob)

On the machine that builds: build the release and write it to a compressed file, with its checksum.

zh: 在构建机上：构建发布版本，写入压缩文件，并附上校验和。

  $ export COMPOSE_PROGRESS=quiet
  $ docker compose build web
  $ mkdir closed
  $ docker image save hello:1.0.0 | gzip > closed/hello-1.0.0.tar.gz
  $ cp compose.yaml closed/ && cd closed
  $ sha256sum hello-1.0.0.tar.gz | tee SHA256SUMS
  [0-9a-f]{64}  hello-1.0.0.tar.gz (re)

On the machine without a network: check the file, load it, and start what was loaded. Here the image is removed first,
and there is no source in the folder.

zh: 在没有网络的机器上：核对文件，加载镜像，然后启动。这里先删除镜像，文件夹里也没有源码。

  $ docker rmi hello:1.0.0 >/dev/null
  $ ls
  SHA256SUMS
  compose.yaml
  hello-1.0.0.tar.gz
  $ sha256sum --check SHA256SUMS
  hello-1.0.0.tar.gz: OK
  $ docker image load --input hello-1.0.0.tar.gz
  Loaded image: hello:1.0.0
  $ export COMPOSE_PROJECT_NAME=bp-hello
  $ docker compose up --no-build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/"
  {"message":"Hello","uid":1001}

It runs with the limits of the Compose file.

zh: 它在 Compose 文件规定的限制下运行。

  $ docker inspect --format '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}
  > {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}' \
  >   "$(docker compose ps -q web)"
  true [ALL]
  268435456 500000000 64

Upgrade: build the next version, and start it in place of the old one.

zh: 升级：构建下一个版本，用它替换旧版本。

  $ cd ..
  $ sed -i 's/"Hello"/"Hello again"/' app.py
  $ TAG=1.1.0 docker compose build web
  $ TAG=1.1.0 docker compose up --no-build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/"
  {"message":"Hello again","uid":1001}

Go back: the former version is still there.

zh: 回退：旧版本的镜像还在。

  $ docker compose up --no-build --detach --wait web
  $ curl --silent "http://$(docker compose port web 8000)/"
  {"message":"Hello","uid":1001}

Stop it in the middle of a request: the answer still arrives, and the exit code is 0.

zh: 在请求处理到一半时停止它：响应仍会返回，退出码是 0。

  $ curl --silent "http://$(docker compose port web 8000)/slow" > answer &
  > sleep 0.5
  > docker compose stop web
  > wait
  > cat answer
  {"message":"Hello at last"}
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0

Clean up.

zh: 清理。

  $ docker compose down
  $ docker rmi bp-hello:test hello:1.0.0 hello:1.1.0 >/dev/null
