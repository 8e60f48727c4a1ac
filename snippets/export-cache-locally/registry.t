The same with a registry in between, as CI machines have it. This one is on
loopback.

  $ docker build --quiet --file registry.Dockerfile --tag bp-cache:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-cache-registry \
  >   --publish 127.0.0.1:5059:5000 bp-cache:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-cache-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ cache=type=registry,ref=localhost:5059/ranking:cache

One machine builds something new, and writes its cache.

  $ date +%N >>input.txt
  $ docker build --output type=cacheonly --cache-to $cache,mode=max . 2>/dev/null

Another one has not built this. Here its cache is forgotten instead.

  $ forget() { for again in 1 2 3; do sleep 1; docker buildx prune --force \
  >   --filter description~=ranking >/dev/null; done; }
  $ build() { docker build --progress=plain --output type=cacheonly "$@" . \
  >   2>&1 | grep -A 1 'RUN sort' | grep -o CACHED; }
  $ forget; build
  [1]
  $ forget; build --cache-from $cache
  CACHED

  $ docker rm --force --volumes bp-cache-registry
  bp-cache-registry
  $ docker rmi bp-cache:registry >/dev/null
