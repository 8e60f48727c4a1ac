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

The same file, checked by each. Nothing fails here; some warn.

zh: 同一个文件由各个前端检查。这里没有失败，只是有的会警告。

  $ row() { # a title, a file, a rule; all frontends at once
  >   pids=
  >   for version in $frontends; do
  >     build $version $2 --check . >$2.$version & pids+=" $!"
  >   done
  >   wait $pids; printf '%-30s' "$1"
  >   for version in $frontends; do
  >     grep -q 'Check complete' $2.$version || cat $2.$version
  >     grep -q "^WARNING: $3" $2.$version && said=warns || said=-
  >     printf '%9s' $said
  >   done
  >   echo
  > }
  $ printf '%30s%9s%9s%9s%9s%9s%9s\n' '' $frontends
  > row '# check=skip above CMD' check-one JSONArgsRecommended
  > row 'ENV DB_PASSWORD_FILE=/file' secret-file SecretsUsedInArgOrEnv
  > row 'COPY ignored.md' ignored-file CopyIgnoredFile
  > row 'COPY . / without dotfiles' hidden-files CopyIgnoredFile
                                 built-in     1.24     1.25     1.26     1.27     1.28
  # check=skip above CMD            warns        -        -        -        -        -
  ENV DB_PASSWORD_FILE=/file        warns        -        -        -        -        -
  COPY ignored.md                       -    warns    warns    warns    warns    warns
  COPY . / without dotfiles             -    warns    warns        -        -        -
