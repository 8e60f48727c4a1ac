Files that were made elsewhere, as an archive:

  $ docker create --name bp-rootfs busybox:1.37 true
  [0-9a-f]{64} (re)
  $ docker export --output rootfs.tar bp-rootfs
  $ docker rm bp-rootfs
  bp-rootfs

Imported as they are, they don't start, and would run as root.

  $ docker import rootfs.tar bp-rootfs:plain
  sha256:* (glob)
  $ docker run --rm bp-rootfs:plain 2>&1 | grep -o 'no command specified'
  no command specified
  $ docker run --rm bp-rootfs:plain id -u
  0

--change takes instructions of a Dockerfile.

  $ docker import --change 'USER 65534:65534' --change 'CMD ["id", "-u"]' \
  >   --message 'root file system of 2026-11-26' rootfs.tar bp-rootfs:changed
  sha256:* (glob)
  $ docker run --rm bp-rootfs:changed
  65534

A Dockerfile does the same, and can be reviewed and built again.

  $ mkdir rootfs && tar --extract --file rootfs.tar --directory rootfs
  $ docker build --quiet --build-context=rootfs=rootfs --tag bp-rootfs:built .
  sha256:* (glob)
  $ docker run --rm bp-rootfs:built
  65534

  $ docker rmi bp-rootfs:plain bp-rootfs:changed bp-rootfs:built >/dev/null
