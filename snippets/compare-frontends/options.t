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

ADD needs a repository, and a server for it where the engine can reach it:

zh: ADD 需要一个仓库，以及引擎能访问到的服务器：

  $ git init -q repository && cd repository
  $ cp ../services/api/notes.md . && git add .
  $ git -c user.name=a -c user.email=a@example.com commit -qm first
  $ git update-server-info && cd ..
  $ host=$(docker network inspect bridge \
  >   --format '{{range .IPAM.Config}}{{.Gateway}} {{end}}' | cut -d' ' -f1)
  $ python3 -u -m http.server --bind $host 0 >server.log 2>&1 & server=$!
  $ until port=$(grep -so 'port [0-9]*' server.log); do sleep 0.1; done
  $ url=http://$host:${port#* }/repository/.git

What builds, and what doesn't:

zh: 哪些能构建，哪些不能：

  $ row() { # a title, a file; all frontends at once
  >   pids=
  >   for version in $frontends; do
  >     (build $version $2 --output=type=cacheonly \
  >       --build-arg=REPOSITORY=$url . >$2.$version.log
  >     test $? = 0 && echo works || echo error) >$2.$version & pids+=" $!"
  >   done
  >   wait $pids; printf '%-26s' "$1"
  >   for version in $frontends; do printf '%9s' $(cat $2.$version); done; echo
  > }
  $ printf '%26s%9s%9s%9s%9s%9s%9s\n' '' $frontends
  > row 'COPY --exclude' exclude
  > row 'COPY --parents' parents
  > row 'RUN --security=sandbox' security
  > row 'RUN --device' device
  > row 'ADD <repo>?mtime=commit' git-mtime
  > row 'COPY --link --chown=nobody' link-chown
                             built-in     1.24     1.25     1.26     1.27     1.28
  COPY --exclude                works    works    works    works    works    works
  COPY --parents                error    works    works    works    works    works
  RUN --security=sandbox        error    works    works    works    works    works
  RUN --device                  error    error    error    error    works    works
  ADD <repo>?mtime=commit       error    works    works    works    works    works
  COPY --link --chown=nobody    error    error    error    error    error    error

What the errors say. The last one is about the name, and only the newest
frontend says so.

zh: 报错的内容。最后一个的原因是用了名字，只有最新的前端说明了这一点。

  $ for log in parents.built-in security.built-in git-mtime.built-in \
  >   device.1.26 link-chown.1.27 link-chown.1.28
  > do grep '^ERROR' $log.log | sed 's/.*failed to solve: //'; done
  dockerfile parse error on line 2: unknown flag: --parents
  dockerfile parse error on line 2: unknown flag: --security
  unexpected query "mtime"
  device feature is only supported in Dockerfile frontend 1.14.0-labs or later
  invalid user index: -1
  --chown=nobody: * can't be resolved when used with --link* (glob)

  $ kill $server
