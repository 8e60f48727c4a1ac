The engine's own frontend, and five that are asked for by name:
docker/dockerfile:1.24, docker/dockerfile:1.25, docker/dockerfile:1.26,
docker/dockerfile:1.27 and docker/dockerfile:1.28

zh: 引擎自己的前端，以及按名字指定的五个：docker/dockerfile:1.24 到 docker/dockerfile:1.28

  $ frontends="built-in 1.24 1.25 1.26 1.27 1.28"
  $ build() { # a frontend, a file, options
  >   test $1 = built-in ||
  >     choose=--build-arg=BUILDKIT_SYNTAX=docker/dockerfile:$1
  >   docker build --progress=plain --file=features/$2.Dockerfile \
  >     ${choose-} "${@:3}" 2>&1
  > }

Two contexts on a server, where the engine can reach it: an archive whose files
have this date, and a repository with a commit of this date.

zh: 在引擎能访问到的服务器上放两个上下文：一个归档，其中文件的时间是这个日期；一个仓库，其中提交的时间是这个日期。

  $ export GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
  $ tar --create --gzip --mtime=$GIT_COMMITTER_DATE --file=context.tgz features
  $ git init -q repository && cp -r features repository && cd repository
  $ git add . && git -c user.name=a -c user.email=a@example.com commit -qm first
  $ git update-server-info && cd ..
  $ host=$(docker network inspect bridge \
  >   --format '{{range .IPAM.Config}}{{.Gateway}} {{end}}' | cut -d' ' -f1)
  $ python3 -u -m http.server --bind $host 0 >server.log 2>&1 & server=$!
  $ until port=$(grep -so 'port [0-9]*' server.log); do sleep 0.1; done
  $ url=http://$host:${port#* }

Does the image have the date that ARG SOURCE_DATE_EPOCH in the file asks for?

zh: 镜像的日期是不是文件里 ARG SOURCE_DATE_EPOCH 要求的那个？

  $ row() { # a title, a file, a context; all frontends at once
  >   pids=
  >   for version in $frontends; do
  >     (build $version $2 --tag=bp-frontend-date:$version $3 >$2.$version ||
  >       cat $2.$version) & pids+=" $!"
  >   done
  >   wait $pids; printf '%-30s' "$1"
  >   for version in $frontends; do
  >     docker image inspect --format '{{.Created}}' bp-frontend-date:$version |
  >       grep -q ^2026-01-01 && result=works || result=ignored
  >     printf '%9s' $result
  >   done
  >   echo
  > }
  $ printf '%30s%9s%9s%9s%9s%9s%9s\n' '' $frontends
  > row '=1767225600' epoch .
  > row '=context, an archive' epoch-context $url/context.tgz
  > row '=context, a repository' epoch-context $url/repository/.git
                                 built-in     1.24     1.25     1.26     1.27     1.28
  =1767225600                     ignored    works    works    works    works    works
  =context, an archive            ignored    works    works    works    works    works
  =context, a repository          ignored  ignored  ignored  ignored  ignored  ignored

  $ kill $server
  $ docker rmi $(printf 'bp-frontend-date:%s ' $frontends) >/dev/null
