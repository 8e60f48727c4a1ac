Buildx attaches provenance by default. The tests of this site switch that off,
so switch it on again first.

  $ unset BUILDX_NO_DEFAULT_ATTESTATIONS
  $ image() {
  >   docker build --quiet --tag bp-provenance --build-arg VERSION=2.0.0 $2 . \
  >     >/dev/null
  >   docker save bp-provenance --output $1.tar
  >   mkdir $1 && tar --extract --directory $1 --file $1.tar
  >   docker rmi bp-provenance >/dev/null
  > }
  $ image default
  $ image max --provenance=mode=max
  $ image none --provenance=false

The provenance is one more manifest in the image's index. It's for no platform,
so registries show it as unknown/unknown. Without it there is no index.

  $ unknown() { cat $1/blobs/sha256/* | tr -d ' \n' |
  >   grep -a -o '"platform":{"architecture":"unknown","os":"unknown"' |
  >   wc -l; }
  $ unknown default
  1
  $ unknown max
  1
  $ unknown none
  0

The default is mode=min. It names the bases with their digests.

  $ says() { grep -a -h '"predicateType"' $1/blobs/sha256/* |
  >   grep -a -c "$2"; }
  $ base=$(docker image inspect busybox:1.37 --format '{{.Id}}')
  $ says default ${base#sha256:}
  1

Build arguments and steps are in mode=max only.

  $ says default VERSION
  0
  [1]
  $ says max '"build-arg:VERSION":"2.0.0"'
  1
  $ says default echo
  0
  [1]
  $ says max echo
  1
