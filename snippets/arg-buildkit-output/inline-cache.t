With BUILDKIT_INLINE_CACHE=1 the image carries a description of its cache.

  $ carries() {
  >   docker buildx build --quiet --output type=oci,tar=false,dest=$1 \
  >     --build-arg BUILDKIT_INLINE_CACHE=$2 . >/dev/null 2>&1
  >   grep -rl moby.buildkit.cache $1 | wc -l
  > }
  $ carries without 0
  0
  $ carries with 1
  1
