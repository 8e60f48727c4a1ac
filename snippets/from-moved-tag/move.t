A registry on this machine, and on no other address:

  $ docker buildx build --quiet --file registry.Dockerfile --tag bp-moved:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-moved-registry \
  >   --publish 127.0.0.1:5057:5000 bp-moved:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-moved-registry 2>&1 | grep -q listening
  > do sleep 0.1; done

Somebody who may push publishes a base, from another machine: no copy of it
stays here.

  $ base=localhost:5057/base:1
  $ publish() {
  >   docker buildx build --quiet --target base --build-arg MESSAGE="$1" \
  >     --output type=image,name=$base,push=true,store=false . >/dev/null
  > }
  $ publish "as tested"

You test it and write down its digest.

  $ docker pull --quiet $base
  localhost:5057/base:1
  $ digest=$(docker image inspect $base --format '{{index .RepoDigests 0}}')
  $ echo $digest
  localhost:5057/base@sha256:[0-9a-f]{64} (re)
  $ app() {
  >   docker buildx build --quiet --tag bp-moved:app "$@" . >/dev/null \
  >     && docker run --rm bp-moved:app
  > }
  $ app --build-arg BASE=$base
  as tested

Another image gets the same tag. This machine has the old one and doesn't ask
the registry. With --pull it does, and so does a machine that has no copy. No
build fails.

  $ publish "something else"
  $ app --build-arg BASE=$base
  as tested
  $ app --build-arg BASE=$base --pull
  something else
  $ docker rmi $base >/dev/null
  $ app --build-arg BASE=$base
  something else

With the digest, the build gets the image that was tested. If the registry
doesn't have that digest, the build fails.

  $ app --build-arg BASE=$digest --pull
  as tested
  $ app --build-arg BASE=${digest%@*}@sha256:$(printf %064d 0) 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: * not found (glob)

  $ docker rm --force --volumes bp-moved-registry
  bp-moved-registry
  $ docker rmi bp-moved:app bp-moved:registry >/dev/null
