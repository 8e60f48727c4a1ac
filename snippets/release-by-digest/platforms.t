A registry on this machine:

  $ docker build --quiet --file registry.Dockerfile --tag bp-platforms:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-platforms-registry \
  >   --publish 127.0.0.1:5074:5000 bp-platforms:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-platforms-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ built=localhost:5074/build/app released=localhost:5074/release/app

One tag for two platforms. It points to an index, and that to two images.

  $ printf 'FROM scratch\nCOPY greet.sh /\nARG TARGETARCH\nLABEL arch=$TARGETARCH\n' |
  >   docker build --quiet --platform=linux/amd64,linux/arm64 --file=- \
  >     --output=type=image,name=$built:1.0.0,push=true,store=false . >/dev/null
  $ docker buildx imagetools inspect $built:1.0.0 |
  >   sed -n 's/^ *Platform: *//p'
  linux/amd64
  linux/arm64

Release it: copied from registry to registry, with both platforms. Nothing goes
through this machine's image store, and the digest stays the same.

  $ docker buildx imagetools create --tag $released:1.0.0 $built:1.0.0 2>/dev/null
  $ digest() { docker buildx imagetools inspect $1 | sed -n 's/^Digest: *//p'; }
  $ test $(digest $built:1.0.0) = $(digest $released:1.0.0) && echo same digest
  same digest
  $ docker image ls --quiet $released

  $ docker rm --force --volumes bp-platforms-registry
  bp-platforms-registry
  $ docker rmi bp-platforms:registry >/dev/null
