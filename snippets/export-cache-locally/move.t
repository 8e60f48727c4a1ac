Build, and write the cache to a folder: with mode=max every stage, with
mode=min, the default, only the layers of the result.

  $ docker build --quiet --output type=cacheonly \
  >   --cache-to type=local,dest=max,mode=max .
  $ docker build --quiet --output type=cacheonly \
  >   --cache-to type=local,dest=min .
  $ echo $(($(cat max/blobs/sha256/* | wc -c) > $(cat min/blobs/sha256/* | wc -c)))
  1

The folder is an image layout: an index, and blobs by their digest.

  $ ls max
  blobs
  index.json
  ingest

A builder elsewhere names the folder as a source of cache.

  $ docker build --progress=plain --output type=cacheonly \
  >   --cache-from type=local,src=max . 2>&1 | grep -o 'importing cache manifest from local'
  importing cache manifest from local
  importing cache manifest from local

A folder that is not there is no error: such a build starts from nothing.

  $ docker build --progress=plain --output type=cacheonly \
  >   --cache-from type=local,src=none . 2>&1 | grep -o 'WARNING: local cache import.*' | sort -u
  WARNING: local cache import at none not found due to err: * (glob)
