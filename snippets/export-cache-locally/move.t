Something new to build, so that no earlier cache helps.

  $ date +%N >>input.txt

Build, and write the cache to a folder. The default is mode=min: what the
result consists of. Then with mode=max: every step of every stage.

  $ docker build --output type=cacheonly \
  >   --cache-to type=local,dest=min . 2>/dev/null
  $ docker build --output type=cacheonly \
  >   --cache-to type=local,dest=max,mode=max . 2>/dev/null
  $ size() { cat $1/blobs/sha256/* | wc -c; }
  $ echo $(($(size max) - $(size min) > 3000000))
  1

The folder is an OCI image layout: an index, and blobs named by their digest.

  $ ls max
  blobs
  index.json
  ingest
  oci-layout

Another machine has not built this. Here its cache is forgotten instead.

  $ forget() { for again in 1 2 3; do sleep 1; docker buildx prune --force \
  >   --filter description~=ranking >/dev/null; done; }
  $ build() { docker build --progress=plain --output type=cacheonly "$@" . \
  >   2>&1 | grep -A 1 'RUN sort' | grep -o CACHED; }
  $ forget; build
  [1]
  $ forget; build --cache-from type=local,src=max
  CACHED

A folder that is not there is a warning and no error. Without cache, the
build starts from nothing.

  $ docker build --progress=plain --output type=cacheonly \
  >   --cache-from type=local,src=none . 2>&1 | grep -o 'WARNING: local cache.*'
  WARNING: local cache import at none not found * (glob)
