A mirror on this machine, with one crate:

  $ docker build --quiet --file mirror.Dockerfile --tag bp-cargo:mirror .
  sha256:* (glob)
  $ docker run --detach --name bp-cargo-mirror \
  >   --publish 127.0.0.1:5068:8000 bp-cargo:mirror
  [0-9a-f]{64} (re)
  $ until curl --silent --output /dev/null localhost:5068/; do sleep 0.1; done

Build with it. A proxy that nobody answers for closes the other ways.

  $ closed() {
  >   docker build --progress=plain --network=host --build-arg=NO_PROXY=localhost \
  >     --build-arg=HTTPS_PROXY=http://localhost:9 "$@" . 2>&1
  > }
  $ closed --build-arg=CARGO_MIRROR=http://localhost:5068 --tag bp-cargo:app |
  >   grep -o 'Downloaded itoa .*' | sort -u
  Downloaded itoa v1.0.15 (registry `mirror`)
  $ docker run --rm bp-cargo:app
  Hello from cargo 1
  $ docker logs bp-cargo-mirror 2>&1 | grep -o 'GET .*crate HTTP/1.1" 200'
  GET /crates/itoa-1.0.15.crate HTTP/1.1" 200

The lock file still names the public source, so it fits both networks.

  $ docker build --quiet --target=build --tag bp-cargo:build --network=host \
  >   --build-arg=CARGO_MIRROR=http://localhost:5068 . >/dev/null
  $ docker run --rm bp-cargo:build grep -c 5068 Cargo.lock
  0
  [1]

  $ docker rm --force bp-cargo-mirror
  bp-cargo-mirror
  $ docker rmi bp-cargo:app bp-cargo:build bp-cargo:mirror >/dev/null
