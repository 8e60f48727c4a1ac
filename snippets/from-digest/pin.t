A registry on this machine, and on no other address, with a base in it.

  $ docker build --quiet --file registry.Dockerfile --tag bp-digest:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-digest-registry \
  >   --publish 127.0.0.1:5060:5000 bp-digest:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-digest-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ base=localhost:5060/base
  $ publish() {
  >   printf 'FROM busybox:1.37\nRUN echo "$0" >/from\n' | sed "s/\$0/$1/" |
  >     docker build --quiet --file - \
  >       --output type=image,name=$base:1,push=true,store=false . >/dev/null
  > }
  $ publish first

The digest that the tag points to now:

  $ digest=$(docker buildx imagetools inspect $base:1 | sed -n 's/^Digest: *//p')
  $ echo $digest
  sha256:[0-9a-f]{64} (re)

The tag moves. With the digest the build still gets the first image, even with
--pull; with the tag alone it gets the other one.

  $ publish second
  $ from() {
  >   docker build --quiet --pull --file by-argument.Dockerfile \
  >     --build-arg BASE=$1 --tag bp-digest:app . >/dev/null &&
  >   docker run --rm bp-digest:app cat /from
  > }
  $ from $base:1@$digest
  first
  $ from $base:1
  second

The tag beside a digest isn't looked up. This one doesn't exist:

  $ from $base:9.99@$digest
  first

If the registry doesn't have the digest, the build fails.

  $ from $base:1@sha256:$(printf %064d 0) 2>&1 | tail -n 1
  ERROR: failed to build: failed to solve: * not found (glob)

So does content that doesn't match its digest. Here somebody with access to
the registry's storage filed the second image under another digest.

  $ other=$(docker buildx imagetools inspect $base:1 | sed -n 's/^Digest: *//p')
  $ wrong=$(printf %064d 1)
  $ docker exec bp-digest-registry sh -c "
  >   cd /var/lib/docker-registry/docker/registry/v2
  >   mkdir -p blobs/sha256/00/$wrong
  >   cp blobs/sha256/*/${other#*:}/data blobs/sha256/00/$wrong/
  >   cd repositories/base/_manifests/revisions/sha256
  >   mkdir $wrong && printf sha256:$wrong >$wrong/link"
  $ from $base:1@sha256:$wrong 2>&1 | tail -n 1
  ERROR: * unexpected commit digest sha256:* expected sha256:0* (glob)

  $ docker rm --force --volumes bp-digest-registry
  bp-digest-registry
  $ docker rmi bp-digest:app bp-digest:registry >/dev/null
