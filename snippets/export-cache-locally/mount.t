A step that puts 3 MB into a cache mount:

  $ docker build --progress=plain --file mount.Dockerfile \
  >   --output type=cacheonly --cache-to type=local,dest=made,mode=max . 2>&1 |
  >   grep -c '[0-9] missing$'
  1

The exported cache has the steps, but not what is in the mount.

  $ echo $(($(cat made/blobs/sha256/* | wc -c) < 3000000))
  1

On this builder, the next build of that step finds the file.

  $ sed -i 's/echo found/echo "found again"/' mount.Dockerfile
  $ docker build --progress=plain --file mount.Dockerfile \
  >   --output type=cacheonly . 2>&1 | grep -c '[0-9] found again$'
  1
