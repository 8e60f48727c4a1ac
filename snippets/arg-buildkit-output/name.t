BUILDKIT_BUILD_NAME is what the history of builds shows.

  $ name=nightly-$RANDOM
  $ docker buildx build --quiet --output type=cacheonly \
  >   --build-arg BUILDKIT_BUILD_NAME=$name . >/dev/null 2>&1
  $ docker buildx history ls --format '{{.Name}}' | grep -c $name
  1
