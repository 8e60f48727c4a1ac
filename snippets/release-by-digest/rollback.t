A registry on this machine:

  $ docker build --quiet --file registry.Dockerfile --tag bp-release:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-release-registry \
  >   --publish 127.0.0.1:5072:5000 bp-release:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-release-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ app=localhost:5072/team/app

A release is one build under several names: the version and the commit, which
never move; the day; the short versions and the environment, which do.

  $ release() {
  >   docker build --quiet --build-arg=VERSION=$1 --build-arg=REVISION=$2 \
  >     --tag $app:$1 --tag $app:sha-$2 --tag $app:$3 --tag $app:${1%.*} \
  >     --tag $app:production . >/dev/null
  >   docker push --all-tags --quiet $app >/dev/null
  > }
  $ digest() { docker buildx imagetools inspect $1 | sed -n 's/^Digest: *//p'; }
  $ release 1.4.1 1a2b3c4 2026-11-20
  $ first=$(digest $app:1.4.1)
  $ for tag in sha-1a2b3c4 2026-11-20 1.4 production
  > do test $(digest $app:$tag) = $first && echo $tag is 1.4.1; done
  sha-1a2b3c4 is 1.4.1
  2026-11-20 is 1.4.1
  1.4 is 1.4.1
  production is 1.4.1

The next release moves two of them. The others stay.

  $ release 1.4.2 5d6e7f8 2026-11-26
  $ for tag in 1.4 production
  > do test $(digest $app:$tag) = $(digest $app:1.4.2) && echo $tag is 1.4.2; done
  1.4 is 1.4.2
  production is 1.4.2
  $ test $(digest $app:1.4.1) = $first && echo 1.4.1 has not moved
  1.4.1 has not moved

1.4.2 is bad. Point production back to the old digest: no build, no pull.

  $ docker buildx imagetools create --prefer-index=false \
  >   --tag $app:production $app@$first 2>/dev/null
  $ test $(digest $app:production) = $first && echo production is 1.4.1
  production is 1.4.1

A machine that has a "production" already runs what it has, until it pulls.

  $ docker run --rm $app:production
  Hello from 1.4.2
  $ docker run --rm --pull=always --quiet $app:production
  Hello from 1.4.1
  $ docker run --rm $app@$first
  Hello from 1.4.1

  $ docker rm --force --volumes bp-release-registry
  bp-release-registry
  $ docker rmi $app:1.4.1 $app:sha-1a2b3c4 $app:2026-11-20 $app:1.4 \
  >   $app:production $app:1.4.2 $app:sha-5d6e7f8 $app:2026-11-26 \
  >   bp-release:registry >/dev/null
  $ docker image ls --quiet $app | wc -l
  0
