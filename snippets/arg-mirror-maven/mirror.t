A mirror on this machine, with what one project needs:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-maven:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-maven-mirror \
  >   --publish 127.0.0.1:5067:8000 bp-maven:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5067/; do sleep 0.1; done

Build with it. localhost is this machine, so the step shares its network.

  $ docker build --quiet --network=host --tag bp-maven:app \
  >   --build-arg=MAVEN_MIRROR=http://localhost:5067 .
  sha256:* (glob)
  $ docker run --rm bp-maven:app
  {"text":"Hello"}
  $ docker logs bp-maven-mirror 2>&1 | grep -o 'GET .*gson-2.*jar HTTP/1.1" 200'
  GET /com/google/code/gson/gson/*/gson-*.jar HTTP/1.1" 200 (glob)

  $ docker rm --force bp-maven-mirror
  bp-maven-mirror
  $ docker rmi bp-maven:app bp-maven:mirror >/dev/null
