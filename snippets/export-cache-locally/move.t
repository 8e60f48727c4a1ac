Something new to build, so that no earlier cache helps.

  $ date +%N >>input.txt

Build, and write the cache to a folder. The default, mode=min, exports the
layers of the result; mode=max exports those of every stage.

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

When nothing has changed, the smaller cache is enough. Once a step of the build
stage has to run, those before it are missing. Here that stage is asked for.

  $ forget; build --cache-from type=local,src=min
  CACHED
  $ forget; build --cache-from type=local,src=min --target build
  [1]

A missing folder is a warning, not an error. The build then runs every step.

  $ docker build --progress=plain --output type=cacheonly \
  >   --cache-from type=local,src=none . 2>&1 | grep -o 'WARNING: local cache.*'
  WARNING: local cache import at none not found * (glob)
