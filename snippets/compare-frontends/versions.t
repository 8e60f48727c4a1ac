Engine, Buildx and the BuildKit inside of the engine have versions of their own.

zh: 引擎、Buildx 和引擎里的 BuildKit 各有自己的版本。

  $ docker version --format '{{.Server.Version}}'
  *.*.* (glob)
  $ docker buildx version | cut -d ' ' -f 2
  *.*.* (glob)
  $ docker buildx inspect default | grep 'BuildKit version'
  BuildKit version: v*.*.* (glob)
