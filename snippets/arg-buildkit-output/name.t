BUILDKIT_BUILD_NAME is the name of the build's record in the history of builds.

  $ docker buildx build --quiet --output type=cacheonly --metadata-file build.json \
  >   --build-arg BUILDKIT_BUILD_NAME=nightly .
  
  $ ref=$(sed -n 's|.*"buildx.build.ref": ".*/\(.*\)".*|\1|p' build.json)
  $ docker buildx history inspect --format '{{.Name}}' $ref
  nightly
