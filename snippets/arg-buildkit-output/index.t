With BUILDKIT_MULTI_PLATFORM=1 an image for one platform is wrapped in an
index, as an image for several platforms always is.

  $ kind() {
  >   docker buildx build --quiet --output type=oci,tar=false,dest=$1 \
  >     --build-arg BUILDKIT_MULTI_PLATFORM=$2 . >/dev/null 2>&1
  >   grep -o 'vnd.oci.image.[a-z]*' $1/index.json | tail -n 1
  > }
  $ kind single 0
  vnd.oci.image.manifest
  $ kind index 1
  vnd.oci.image.index
