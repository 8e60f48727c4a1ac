One command builds both images. Their targets, tags and arguments are in
docker-bake.hcl.

  $ VERSION=1.2.0 docker buildx bake --load 2>/dev/null
  $ docker run --rm bp-bake-server:1.2.0
  server 1.2.0
  $ docker run --rm bp-bake-worker:1.2.0
  worker 1.2.0

The label comes from the target that both inherit from.

  $ docker image inspect bp-bake-worker:1.2.0 --format \
  >   '{{index .Config.Labels "org.opencontainers.image.version"}}'
  1.2.0

Print what would be built, without building it.

  $ docker buildx bake --print worker 2>/dev/null | grep -E 'target":|VERSION'
    "target": {
          "VERSION": "dev"
        "target": "worker"

Change one value on the command line, for this call only.

  $ docker buildx bake --print worker --set worker.args.VERSION=beta \
  >   2>/dev/null | grep VERSION
          "VERSION": "beta"

  $ docker rmi bp-bake-server:1.2.0 bp-bake-worker:1.2.0 >/dev/null
