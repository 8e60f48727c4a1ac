An archive contains all layers, the base's as well. gzip makes it smaller; a
checksum tells whether it arrived whole.

  $ docker build --quiet --tag bp-archive:1.0.0 .
  sha256:* (glob)
  $ docker save --output image.tar bp-archive:1.0.0
  $ gzip --keep image.tar
  $ size() { wc -c <$1; }
  $ test $(size image.tar.gz) -lt $(size image.tar) && echo smaller
  smaller
  $ sha256sum image.tar.gz >image.tar.gz.sha256
  $ sha256sum --check image.tar.gz.sha256
  image.tar.gz: OK

load reads both. A damaged file isn't loaded.

  $ docker load --quiet --input image.tar.gz
  Loaded image: bp-archive:1.0.0
  $ head -c 100000 image.tar.gz >half.tar.gz
  $ docker load --quiet --input half.tar.gz 2>&1 | grep -o 'unexpected EOF'
  unexpected EOF
  $ printf x >>image.tar.gz
  $ sha256sum --check --status image.tar.gz.sha256
  [1]

Two images on one base in one archive share its layers.

  $ docker build --quiet --tag bp-archive:2.0.0 \
  >   --label=org.opencontainers.image.version=2.0.0 .
  sha256:* (glob)
  $ docker save bp-archive:1.0.0 bp-archive:2.0.0 | wc -c >both
  $ test $(cat both) -lt $(($(size image.tar) + 100000)) && echo stored once
  stored once

  $ docker rmi bp-archive:1.0.0 bp-archive:2.0.0 >/dev/null
