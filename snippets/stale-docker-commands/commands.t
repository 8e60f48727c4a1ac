`docker scan` and `docker sbom` are gone, and so is `docker app`:

zh: `docker scan`、`docker sbom` 和 `docker app` 都已不存在：

  $ for command in scan sbom app; do docker $command image 2>&1 | head -n 1; done
  docker: unknown command: docker scan
  docker: unknown command: docker sbom
  docker: unknown command: docker app

BuildKit has no intermediate images, so there is no ID to start a shell in:

zh: BuildKit 没有中间镜像，也就没有可以进去看的 ID：

  $ docker build --no-cache --progress=plain --tag bp-stale . 2>&1 |
  >   grep -E 'Running in|Removed intermediate container'
  [1]

--squash, --rm, --force-rm and --compress are accepted and change nothing.
The image has as many layers as without:

zh: --squash、--rm、--force-rm 和 --compress 会被接受，但不起任何作用。镜像的层数与不写时一样：

  $ docker build --quiet --squash --rm --force-rm --compress \
  >   --tag bp-stale:squash . >/dev/null 2>&1
  $ for image in bp-stale bp-stale:squash; do
  >   docker image inspect $image --format '{{len .RootFS.Layers}} layers'
  > done | uniq
  3 layers

Others say that they are deprecated:

zh: 另一些会提示已弃用：

  $ docker build --quiet --isolation=default --tag bp-stale . 2>&1 | head -n 1
  WARNING: isolation flag is deprecated with BuildKit.
  $ docker build --quiet --security-opt=x --tag bp-stale . 2>&1 | head -n 1
  WARNING: security-opt flag is deprecated. "RUN --security=insecure" should be used with BuildKit.

DOCKER_BUILDKIT=1 selects what is selected anyway:

zh: DOCKER_BUILDKIT=1 选择的是本来就会用的构建器：

  $ DOCKER_BUILDKIT=1 docker build --quiet --tag bp-stale . >/dev/null
  $ docker run --rm bp-stale
  built

A password on the command line ends up in the shell's history:

zh: 写在命令行里的密码会留在 shell 历史中：

  $ docker login --username me --password secret 127.0.0.1:5079 2>&1 |
  >   head -n 1
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  $ docker rmi bp-stale bp-stale:squash >/dev/null
