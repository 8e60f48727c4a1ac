Stop the server in the middle of a request that takes two seconds. The hook lets
the request finish before the JVM ends.

  $ docker buildx build --quiet --tag bp-java .
  sha256:* (glob)
  $ ask() {
  >   docker run --rm --network=container:bp-java-server busybox:1.37 \
  >     wget -q -O - localhost:8080/$1
  > }
  $ stop_while_asked() {
  >   docker run --detach --name bp-java-server "$@" bp-java >/dev/null
  >   until ask >/dev/null 2>&1; do sleep 0.2; done
  >   ask slow >answer 2>&1 &
  >   until docker exec bp-java-server test -e /tmp/slow; do sleep 0.1; done
  >   docker stop bp-java-server >/dev/null
  >   wait $!
  >   cat answer
  >   docker inspect --format 'exit code {{.State.ExitCode}}' bp-java-server
  >   docker rm bp-java-server >/dev/null
  > }
  $ stop_while_asked
  Hello
  exit code 143

Without the hook the JVM ends with the same code, and the request is lost:

  $ stop_while_asked --env JAVA_TOOL_OPTIONS=-Dabrupt=true
  wget: error getting response* (glob)
  exit code 143

  $ docker rmi bp-java >/dev/null
