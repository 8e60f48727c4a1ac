Build with the time of the commit. Here a repository with one commit is made
first; in yours, start with SOURCE_DATE_EPOCH.

  $ git init --quiet . && git add --all
  $ GIT_COMMITTER_DATE=2026-03-01T12:00:00Z git -c user.name=Ada \
  >   -c user.email=ada@example.com commit --quiet --message first
  $ SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
  $ docker build --quiet --build-arg SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH \
  >   --output type=oci,dest=image.tar,name=bp-dates,rewrite-timestamp=true .
  sha256:* (glob)
  $ docker load --quiet --input image.tar
  Loaded image: bp-dates:latest
  $ docker image inspect bp-dates --format '{{.Created}}'
  2026-03-01T12:00:00Z
  $ docker run --rm --env TZ=UTC bp-dates stat -c %y /sorted
  2026-03-01 12:00:00.000000000 +0000

The default builder can't store such an image directly.

  $ docker build --build-arg SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH \
  >   --output type=image,name=bp-dates,rewrite-timestamp=true . 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: exporter option "rewrite-timestamp" conflicts with "unpack"

With 0, the image claims to be from 1970.

  $ docker build --quiet --build-arg SOURCE_DATE_EPOCH=0 --tag bp-dates .
  sha256:* (glob)
  $ docker image inspect bp-dates --format '{{.Created}}'
  1970-01-01T00:00:00Z

  $ docker rmi bp-dates >/dev/null
