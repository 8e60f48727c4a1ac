A registry with one image of Docker Hub, under the path it has there:

  $ docker build --quiet --file registry.Dockerfile --tag bp-hub:registry .
  sha256:* (glob)
  $ docker run --detach --name bp-hub-mirror --publish 127.0.0.1:5070:5000 \
  >   bp-hub:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-hub-mirror 2>&1 | grep -q listening; do sleep 0.1; done
  $ docker tag busybox:1.37 localhost:5070/library/busybox:1.37
  $ docker push --quiet localhost:5070/library/busybox:1.37
  localhost:5070/library/busybox:1.37
  $ docker rmi localhost:5070/library/busybox:1.37 >/dev/null

A second engine with the setting. It shares the registry's network, where the
mirror is localhost:5000.

  $ docker build --quiet --tag bp-hub:engine .
  sha256:* (glob)
  $ docker run --detach --name bp-hub-engine --privileged \
  >   --network=container:bp-hub-mirror bp-hub:engine
  [0-9a-f]{64} (re)
  $ inside() { docker exec bp-hub-engine docker "$@"; }
  $ until inside info >/dev/null 2>&1; do sleep 0.2; done
  $ inside info --format '{{.RegistryConfig.Mirrors}}'
  [http://localhost:5000/]

The plain name comes from the mirror. Nothing else in a command changes.

  $ inside pull --quiet busybox:1.37
  docker.io/library/busybox:1.37
  $ docker logs bp-hub-mirror 2>&1 |
  >   grep -o '"[A-Z]* /v2/library/busybox/manifests/1.37[^"]*" 200' | sort -u
  "HEAD /v2/library/busybox/manifests/1.37 HTTP/1.1" 200

Images of other registries aren't asked for at the mirror.

  $ inside pull registry.example.invalid/library/busybox:1.37 2>&1 |
  >   grep -o 'no such host'
  no such host

What the mirror doesn't have, the engine asks Docker Hub for. There is no such
image either, or no Docker Hub in reach.

  $ inside pull bp-hub-not-there 2>&1 |
  >   grep -oE 'registry-1.docker.io|pull access denied' | sort -u | wc -l
  1
  $ docker logs bp-hub-mirror 2>&1 |
  >   grep -o '/v2/library/bp-hub-not-there/manifests/latest[^"]*" 404' | sort -u
  /v2/library/bp-hub-not-there/manifests/latest HTTP/1.1" 404

  $ docker rm --force --volumes bp-hub-engine bp-hub-mirror
  bp-hub-engine
  bp-hub-mirror
  $ docker rmi bp-hub:engine bp-hub:registry >/dev/null
