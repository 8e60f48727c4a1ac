A registry on this machine with a copy of the base image:

  $ docker build --quiet --file registry.Dockerfile --tag bp-base:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-base-registry \
  >   --publish 127.0.0.1:5066:5000 bp-base:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-base-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ docker tag busybox:1.37 localhost:5066/library/busybox:1.37
  $ docker push --quiet localhost:5066/library/busybox:1.37
  localhost:5066/library/busybox:1.37
  $ docker rmi localhost:5066/library/busybox:1.37 >/dev/null

Build from it. With --pull the registry is asked even if the image is here.

  $ docker build --progress=plain --pull --tag bp-base:app \
  >   --build-arg=REGISTRY=localhost:5066/library/ . 2>&1 |
  >   grep -o 'FROM localhost:[^@ ]*' | sort -u
  FROM localhost:5066/library/busybox:1.37
  $ docker run --rm bp-base:app
  Hello

Without touching the Dockerfile: a named context replaces the image. It works
for any Dockerfile, including one that has no argument.

  $ docker build --progress=plain --output=type=cacheonly \
  >   --build-context=busybox:1.37=docker-image://localhost:5066/library/busybox:1.37 \
  >   . 2>&1 | grep -o 'localhost:5066/[^@ ]*' | sort -u
  localhost:5066/library/busybox:1.37

  $ docker rm --force --volumes bp-base-registry
  bp-base-registry
  $ docker rmi bp-base:app bp-base:registry >/dev/null
