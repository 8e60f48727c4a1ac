The digest of the image that is here now:

  $ base=$(docker image inspect busybox:1.37 --format '{{index .RepoDigests 0}}')
  $ echo $base
  busybox@sha256:[0-9a-f]{64} (re)

A build from the digest uses the same layers as one from the tag: nothing
has to run again.

  $ docker buildx build --quiet --output type=cacheonly . >/dev/null 2>&1
  $ docker buildx build --progress=plain --output type=cacheonly \
  >   --build-arg BASE=$base . 2>&1 | grep -A1 'RUN busybox' | tail -n 1
  #\d+ CACHED (re)

The tag may stand beside the digest, for readers; the digest decides.

  $ docker buildx build --progress=plain --output type=cacheonly \
  >   --build-arg BASE=busybox:9.99@${base#*@} . 2>&1 \
  >   | grep -A1 'RUN busybox' | tail -n 1
  #\d+ CACHED (re)
