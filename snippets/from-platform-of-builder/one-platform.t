A base that is there for one platform only, here s390x. `--check` looks at the
builder's own platform, whatever `--platform` says; the build looks at the one
that was asked for.

  $ printf 'FROM scratch\nCOPY result.txt /\n' |
  >   docker build --quiet --platform linux/s390x --provenance=false \
  >     --tag bp-one-platform --file - .
  sha256:* (glob)
  $ printf 'FROM bp-one-platform\nCOPY result.txt /again\n' >on.Dockerfile
  $ docker build --check --platform linux/s390x --file on.Dockerfile . 2>&1 |
  >   grep InvalidBase
  WARNING: InvalidBaseImagePlatform
  $ docker build --platform linux/s390x --file on.Dockerfile . 2>&1 |
  >   grep InvalidBase
  [1]
  $ docker build --platform linux/arm64 --tag bp-one-platform:arm64 \
  >   --file on.Dockerfile . 2>&1 |
  >   grep --only-matching 'InvalidBase.*' | tail -n 1
  InvalidBaseImagePlatform: Base image bp-one-platform was pulled with platform "linux/s390x", expected "linux/arm64" for current build (line 1)

It is a warning only: the image is made of an s390x base and labelled arm64.

  $ docker image inspect --format '{{.Architecture}}' bp-one-platform:arm64
  arm64

The same base with an index, as attestations bring one: there the platform is
looked for, and the build stops.

  $ printf 'FROM scratch\nCOPY result.txt /\n' |
  >   docker build --quiet --platform linux/s390x --provenance=true \
  >     --tag bp-one-platform --file - .
  sha256:* (glob)
  $ docker build --platform linux/arm64 --file on.Dockerfile . 2>&1 |
  >   grep '^ERROR'
  ERROR: failed to build: failed to solve: bp-one-platform: failed to resolve source metadata for docker.io/library/bp-one-platform:latest: no match for platform in manifest: not found

  $ docker rmi bp-one-platform bp-one-platform:arm64 >/dev/null
