DOCKER_BUILDKIT=0 in the environment selects the old builder, and so does a
client without the buildx plugin:

zh: 环境变量 DOCKER_BUILDKIT=0 会选择旧构建器；客户端没有 buildx 插件时也一样：

  $ old() { DOCKER_BUILDKIT=0 docker build "$@" 2>&1; }
  $ old . | head -n 1
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
  $ old . | tail -n 1
  the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled

Its messages for COPY are the ones that old posts quote:

zh: 它的 COPY 报错，就是旧文章里引用的那些：

  $ old --file outside.Dockerfile . | tail -n 1
  COPY failed: forbidden path outside the build context: ../settings.toml ()
  $ old --file misspelled.Dockerfile . | tail -n 1
  COPY failed: file not found in build context or excluded by .dockerignore: stat seting.toml: file does not exist

A heredoc builds without an error, and its lines are never run:

zh: heredoc 构建时不报错，但其中的命令从未执行：

  $ old --quiet --file heredoc.Dockerfile --tag bp-builder . | tail -n 1
  sha256:* (glob)
  $ docker run --rm bp-builder
  cat: can't open '/result': No such file or directory
  [1]

Without the variable, BuildKit builds:

zh: 去掉这个变量，就由 BuildKit 构建：

  $ docker build -q --tag bp-builder . >/dev/null
  $ docker run --rm bp-builder
  built
  $ docker rmi bp-builder >/dev/null
