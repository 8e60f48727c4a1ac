The digest of the base's layer:

  $ layers() {
  >   docker inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' $1
  > }
  $ docker build --quiet --tag bp-squash-base - <<'EOF'
  > FROM busybox:1.37
  > LABEL test=base
  > EOF
  sha256:* (glob)
  $ layers bp-squash-base | head -n 1 >base

The image that copies one file has that layer. So whoever has the base pulls
one small layer more.

  $ docker build --quiet --tag bp-squash-copy .
  sha256:* (glob)
  $ layers bp-squash-copy | grep -c -F -f base
  1

The squashed image doesn't have it:

  $ docker build --quiet --tag bp-squash-all --file squashed.Dockerfile .
  sha256:* (glob)
  $ layers bp-squash-all | grep -c -F -f base
  0
  [1]

  $ docker rmi bp-squash-base bp-squash-copy bp-squash-all >/dev/null
